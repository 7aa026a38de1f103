import { copyText } from "../copy-text.ts";
import "../polyfills.ts";
import type { EngineFiles } from "../engine/worker-start.ts";
import { element, fill, save } from "../dom.ts";
import { checkTable } from "./check-table.ts";
import { judgeBrowser } from "./judge-browser.ts";
import { judgeServer } from "./judge-server.ts";
import { judgeTrial } from "./judge-trial.ts";
import { probeBrowser, type BrowserFindings } from "./probe-browser.ts";
import { probeServer } from "./probe-server.ts";
import { answerOf, groupsOf, reportText, type Report } from "./report.ts";
import type { Row } from "./row.ts";
import { tryQuery, type StartEngine } from "./probe-trial.ts";

/** The page's element says where everything is, relative to the page sql/check.html. */
interface CheckData {
  /** JSON: { eh: EngineFiles, mvp: EngineFiles } */
  files: string;
  database: string;
  record: string;
  text: string;
  title: string;
}

/** Milliseconds: for one request, and for the trial, which may have to download the whole of the engine. */
const limits = { request: 8_000, trial: 120_000 };

const root = document.getElementById("check")!;
const data = root.dataset as unknown as CheckData;
const files = JSON.parse(data.files) as Record<"eh" | "mvp", EngineFiles>;
const absolute = (address: string): string => new URL(address, location.href).href;

const answer = element("p", { class: "answer", role: "status" });
const table = element("section", { class: "scroll", tabindex: "0", "aria-label": "检查结果" });
const actions = element("p", { class: "actions check-actions" });
// from a folder nothing can be asked; the page itself says so
if (location.protocol !== "file:") {
  fill(root, answer, actions, table);
  void checkAll();
}

async function checkAll(): Promise<void> {
  fill(answer, "正在检查浏览器和服务器……");
  fill(actions);
  const found = probeBrowser();
  const browser = judgeBrowser(found);
  show({ browser });
  const server = await checkServer(found);
  fill(answer, "正在试运行一次查询……");
  show({ browser, server });
  const trial = judgeTrial(await tryQuery(startEngine, limits.trial));
  const report: Report = { browser, server, trial };
  show(report);
  fill(answer, answerOf(report));
  offer(report);
}

async function checkServer({ build, canUnpack }: BrowserFindings): Promise<Row[]> {
  const { wasm, worker } = files[build ?? "mvp"];
  const [database, record, text] = [data.database, data.record, data.text].map(absolute) as [string, string, string];
  const page = absolute("").replace(/[?#].*/, "");
  const places = { page, database, record, text, wasm: absolute(wasm), worker: absolute(worker) };
  const { protocol, host, hostname } = location;
  const findings = await probeServer(places, limits.request);
  return judgeServer(findings, { protocol, host, hostname, canUnpack });
}

const startEngine: StartEngine = async (onState) => {
  const { Engine } = await import("../engine/engine.ts");
  const { database, record } = data;
  return new Engine({ files, database: absolute(database), record: absolute(record), onState });
};

function show(report: Partial<Report>): void {
  fill(table, checkTable(groupsOf(report)));
}

function offer(report: Report): void {
  const time = new Date().toLocaleString("zh-CN", { hour12: false });
  const text = (): string => reportText(report, { title: data.title, address: location.href, time });
  const copied = element("span", { role: "status" });
  const copy = (): void => fill(copied, copyText(text()) ? "已复制。" : "浏览器不让复制，请用“存成文件”。");
  const download = (): void => save(new Blob([text()], { type: "text/plain" }), "本机检查.txt");
  fill(
    actions,
    element("button", { type: "button", class: "plain", onclick: copy }, "复制报告"),
    element("button", { type: "button", class: "plain", onclick: download }, "存成文件"),
    element("button", { type: "button", class: "plain", onclick: () => void checkAll() }, "重新检查"),
    copied,
  );
}
