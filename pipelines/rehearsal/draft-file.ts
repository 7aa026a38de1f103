import { existsSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { UsageError } from "../errors/failures.ts";
import { readDraft, type Draft } from "../policy/read-policies.ts";

/** The draft that is rehearsed where none is named; beside the policies, but never in force. */
export const usualDraft = "policy/draft.yaml";

/** The file named, as given or below the data directory; without a name the usual one, null where there is none. */
export function findDraft(dataDirectory: string, named?: string): Draft | null {
  const tried = [named ? resolve(named) : null, join(dataDirectory, named ?? usualDraft)];
  const found = tried.find((path) => path !== null && existsSync(path) && statSync(path).isFile());
  if (found) return readDraft(found, shownPath(dataDirectory, found, named));
  if (named === undefined) return null;
  throw new UsageError(`${named}  没有这个草案文件；可从现行政策复制一份，存为数据目录中的 ${usualDraft} 再修改`);
}

/** Relative to the data directory; of a file elsewhere what was typed. */
function shownPath(dataDirectory: string, path: string, named: string | undefined): string {
  const inside = relative(dataDirectory, path);
  return inside.startsWith("..") ? named! : inside.replaceAll(sep, "/");
}
