import { readFile } from "node:fs/promises";
import type { EngineFiles } from "../console/engine/worker-start.ts";
import type { PageSetup, QuestionCard } from "../console/setup.ts";
import { once } from "./database.ts";
import { loadQuestions, type AnsweredQuestion } from "./questions.ts";
import { loadSite } from "./site.ts";

/** Where the browser's files of 数据查询 are, relative to the site (DUCHA_CONSOLE). */
export interface ConsoleFiles {
  start: string;
  console: string;
  check: string;
  ownFileWorker: string;
  eh: EngineFiles;
  mvp: EngineFiles;
}

export const loadConsoleFiles = once(async (): Promise<ConsoleFiles> => readJson(process.env.DUCHA_CONSOLE));

/** What the console must know before its first query. */
export async function loadConsoleSetup(): Promise<PageSetup> {
  const [site, questions] = await Promise.all([loadSite(), loadQuestions()]);
  return {
    siteTitle: site.setting.title ?? "督查看板",
    issuer: site.setting.issuer ?? "",
    isSample: site.isSample,
    sampleNote: site.setting.sample_note ?? "示例数据",
    home: site.home === undefined ? [] : [...new Set([site.home.name, site.home.short])],
    dataMonth: site.allMonths.at(-1) ?? null,
    policies: site.policies.map(({ id, from }) => ({ id, from })),
    indicators: site.indicators.map(({ code, name, unit, decimals }) => ({ code, name, unit, decimals })),
    questions: questions.map(cardOf),
  };
}

function cardOf({ key, topic, title, about, none, missing, sql }: AnsweredQuestion): QuestionCard {
  return { key, topic, title, about, none: missing === null ? none : `暂无数据：${missing.what}。`, sql };
}

async function readJson<T>(path: string | undefined): Promise<T> {
  if (path === undefined) throw new Error("DUCHA_CONSOLE is not set: the site is built by `npm run build`");
  return JSON.parse(await readFile(path, "utf8")) as T;
}
