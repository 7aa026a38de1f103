import { formatCount, formatNumber } from "../format/number.ts";
import { element, fill } from "./dom.ts";
import type { EngineState, RunLimits, RunOutcome } from "./engine/engine.ts";
import type { Result } from "./result.ts";
import { explainError } from "./sql/explain-error.ts";

/** Where in the editor something is wrong. */
export interface ErrorMark {
  from: number;
  to: number;
  message: string;
}

/** Two lines: what the engine is doing, and what came of the query. */
export function createStatus() {
  const engine = element("p", { class: "engine-line" });
  let hasFailed = false;
  const run = element("div", { class: "run-line", role: "status" });
  const say = (...content: (Node | string)[]): void => {
    run.classList.remove("wrong");
    fill(run, ...content);
  };
  const fail = (message: string, original?: string): void => {
    run.classList.add("wrong");
    fill(run, message, original !== undefined && original !== "" && element("pre", {}, original));
  };
  return {
    element: element("div", {}, engine, run),
    say,
    fail,
    busy: () => say("正在查询……"),
    engine: (state: EngineState) => {
      hasFailed = state.phase === "failed";
      fill(engine, ...engineText(state));
    },
    /** Says what came of a run; returns the place to mark where it failed. */
    tell(outcome: RunOutcome, limits: RunLimits): ErrorMark | null {
      if (outcome.kind === "results") say(resultText(outcome.results, outcome.isNewDatabase));
      else if (outcome.kind === "stopped") say(stoppedText(outcome.why, limits));
      else if (hasFailed) fail(`没有查询：${outcome.message}。`);
      else return tellError(outcome, fail);
      return null;
    },
  };
}

function tellError(
  { at, message, isEngine }: Extract<RunOutcome, { kind: "error" }>,
  fail: (message: string, original?: string) => void,
): ErrorMark | null {
  if (isEngine) fail("查询引擎出错，已经重新准备。这条语句可能用了太多内存，请缩小范围再运行。", message);
  else if (/^\p{Script=Han}/u.test(message)) fail(`${message}。`);
  else {
    const explained = explainError(message, at.text);
    fail(explained.message, explained.original);
    if (explained.from !== null && explained.to !== null) {
      return { from: at.from + explained.from, to: at.from + explained.to, message: explained.message };
    }
  }
  return null;
}

function resultText(results: readonly Result[], isNewDatabase: boolean): string {
  const news = isNewDatabase ? "数据在您打开本页后更新了，这是新数据的结果；刷新本页可同时更新现成问题。" : "";
  const last = results.at(-1);
  if (last === undefined) return `${news}已执行，没有返回行。`;
  const cut = last.isCut
    ? "到了上限（行数，或结果共400 MB），后面还有；可以调高行数上限，或用 limit、where 缩小范围。"
    : "";
  const others = results.length > 1 ? `共${results.length}个结果，这是最后一个：` : "";
  return `${news}${others}${formatCount(last.rowCount)}行，${seconds(last.milliseconds)}。${cut}`;
}

function stoppedText(why: "reader" | "time", { timeLimit }: RunLimits): string {
  if (why === "reader") return "已停止。";
  return `超过时限（${timeLimit / 1000}秒），已停止。可以调长时限，或用 where 缩小范围再运行。`;
}

function seconds(milliseconds: number): string {
  return `用时${formatNumber(milliseconds / 1000, 2)}秒`;
}

function engineText({ phase, message, version, mode, bytes, build }: EngineState): (Node | string)[] {
  const check = element("a", { href: "check.html" }, "本机检查");
  if (phase === "failed") {
    return [`本机不能查询：${message}。现成问题的答案已经算好，照常可以点开看；原因见`, check, "。"];
  }
  const parts = [
    message,
    version !== undefined && `DuckDB ${version}${build === "mvp" ? "（兼容版）" : ""}`,
    mode === "whole" && "服务器不支持分段读取，整个数据库都已下载",
    bytes > 0 && `已读取${formatNumber(bytes / 1e6, 1)} MB`,
  ];
  return [`${parts.filter(Boolean).join(" · ")} · `, check];
}
