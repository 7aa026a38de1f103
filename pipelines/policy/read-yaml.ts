import { readFileSync } from "node:fs";
import { parseDocument, LineCounter, type Document } from "yaml";
import type { z } from "zod";
import { UsageError } from "../errors/failures.ts";

/** A YAML file checked against a schema; every fault with its line, all at once. `path` is what people are told. */
export function readYaml<T>(absolutePath: string, path: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(readText(absolutePath, path), { lineCounter: lines });
  const faults = document.errors.map(
    (error) => `${path}:${lines.linePos(error.pos[0]).line}  YAML 写法有误：${error.message.split("\n")[0]}`,
  );
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return checked.data;
  throw new UsageError(
    checked.error.issues
      .map((issue) => `${path}:${lineOf(document, lines, issue.path)}  ${describe(issue)}`)
      .join("\n"),
  );
}

function readText(absolutePath: string, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(absolutePath));
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${path}  不是 UTF-8 编码，请另存为 UTF-8`);
    throw new UsageError(`${path}  读不到这个文件`);
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const where = issue.path.join(".") || "（整个文件）";
  if (issue.code === "unrecognized_keys") return `${where} 有不认识的项：${issue.keys.join("、")}`;
  if (issue.code === "invalid_type") return `${where} 缺少，或不是${typeNames[issue.expected] ?? "所要求的内容"}`;
  if (issue.code === "custom") return issue.message; // says all by itself
  if (issue.code === "too_small") return `${where} 太小，至少为 ${issue.minimum}`;
  return `${where} 的内容不合要求：${issue.message}`;
}

const typeNames: Record<string, string> = {
  number: "数",
  int: "整数",
  string: "文字",
  boolean: "true 或 false",
  object: "一组项",
  record: "一组项",
  array: "列表",
};

/** The line of the deepest part of the path that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
