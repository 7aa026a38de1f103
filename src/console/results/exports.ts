import { save } from "../dom.ts";
import { formatCount } from "../../format/number.ts";
import { copyText } from "../copy-text.ts";
import { createTurns, Superseded, type Pace } from "../slices.ts";
import { csvFile } from "./csv.ts";
import { writeDelimited } from "./delimited.ts";
import type { ResultView } from "./view.ts";

type Say = (message: string, isRunning?: boolean) => void;

/** More than this a spreadsheet hardly takes from the clipboard. */
const MOST_COPIED = 20_000_000;

/** Copies and files of a view; one at a time, told as they go, and ended by `cancel`. */
export function createExports(view: () => ResultView, say: Say) {
  const nextTurn = createTurns();

  async function run(doing: string, work: (pace: Pace, onProgress: (share: number) => void) => Promise<string>) {
    let told = "";
    const onProgress = (share: number): void => {
      const message = `${doing}：${Math.floor(share * 100)}%`;
      if (message !== told) say((told = message), true);
    };
    say(doing, true);
    try {
      say(await work(nextTurn(), onProgress));
    } catch (error) {
      if (!(error instanceof Superseded)) say(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    csv: () =>
      run("正在写 CSV", async (pace, onProgress) => {
        const now = view();
        save(await csvFile(now, pace, onProgress), fileName("csv"));
        return `已下载 CSV：${formatCount(now.rows.length)} 行。`;
      }),
    xlsx: () =>
      run("正在写 XLSX", async (pace, onProgress) => {
        const { xlsxFile } = await import("./xlsx.ts");
        const now = view();
        const file = await xlsxFile(now, pace, onProgress);
        save(file.blob, fileName("xlsx"));
        return xlsxText(now.rows.length, file);
      }),
    copy: () =>
      run("正在复制", async (pace, onProgress) => {
        const now = view();
        let text = "";
        const write = (more: string): void => {
          text += more;
          if (text.length > MOST_COPIED) throw new Error("内容太多，剪贴板放不下，请下载 CSV 或 XLSX，或者先筛选。");
        };
        await writeDelimited(now, "\t", write, pace, onProgress);
        if (!copyText(text)) return "浏览器没有允许复制，请下载 CSV。";
        return `已复制 ${formatCount(now.rows.length)} 行，可粘贴到表格里。`;
      }),
    cancel() {
      nextTurn();
      say("已停止。");
    },
  };
}

function xlsxText(rows: number, { rowsLeftOut, cellsCut }: { rowsLeftOut: number; cellsCut: number }): string {
  const left = rowsLeftOut === 0 ? "" : `表格最多 1,048,576 行，另有 ${formatCount(rowsLeftOut)} 行没有写入。`;
  const cut = cellsCut === 0 ? "" : `${formatCount(cellsCut)} 个单元格超过 32,767 个字，只写了前面的；全文请下载 CSV。`;
  return `已下载 XLSX：${formatCount(rows - rowsLeftOut)} 行。${left}${cut}`;
}

/** 查询结果-20261122-1530.csv, by the reader's clock. */
function fileName(ending: string): string {
  const now = new Date();
  const pair = (number: number): string => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}${pair(now.getMonth() + 1)}${pair(now.getDate())}`;
  return `查询结果-${day}-${pair(now.getHours())}${pair(now.getMinutes())}.${ending}`;
}
