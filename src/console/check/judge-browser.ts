import type { BrowserFindings } from "./probe-browser.ts";
import { broken, fine, weak, type Row } from "./row.ts";

/** The oldest kernel that the site is tried in. */
const oldest = 88;

export function judgeBrowser(browser: BrowserFindings): Row[] {
  return [
    judgeVersion(browser.agent),
    judgeWebAssembly(browser),
    judgeNumbers(browser),
    judgeWorker(browser),
    judgeStorage(browser),
    judgeUnpacking(browser),
    judgePrinting(browser),
    judgeMemory(browser),
    judgeScreen(browser),
  ];
}

const upgrade = "给这台电脑换新一些的浏览器（Chromium 内核 95 以上最好）。";

/** The page's code is a module: where it runs, modules do. */
function judgeVersion(agent: string): Row {
  const item = "浏览器版本";
  const chromium = Number(/Chrom(?:e|ium)\/(\d+)/.exec(agent)?.[1] ?? 0);
  const other = /(Firefox|Version)\/(\d+)/.exec(agent);
  if (chromium >= oldest) return fine(item, `Chromium 内核 ${chromium}，能运行模块`);
  const seen = chromium
    ? `Chromium 内核 ${chromium}`
    : other
      ? `${other[1] === "Version" ? "Safari" : other[1]} ${other[2]}`
      : agent;
  return weak(item, {
    word: "可用，未试过",
    saw: seen,
    effect: `本站在 Chromium ${oldest} 以上的内核中试过，这个浏览器没有试过。`,
    advice: "以试运行为准；不能用时换 Chromium 内核的浏览器。",
  });
}

function judgeWebAssembly({ hasWebAssembly, build }: BrowserFindings): Row {
  const item = "WebAssembly";
  if (!hasWebAssembly) {
    return broken(item, {
      saw: "浏览器没有 WebAssembly，或被安全策略关掉",
      effect: "不能查询。",
      advice: `${upgrade}新版浏览器也没有时，检查安全软件和组策略。`,
    });
  }
  if (build === "eh") return fine(item, "有，支持异常处理，用标准版查询程序");
  return weak(item, {
    saw: "有，但不支持异常处理，用兼容版查询程序",
    effect: "查询程序大两成，查询慢一些。",
    advice: upgrade,
  });
}

function judgeNumbers({ hasBigInt }: BrowserFindings): Row {
  const item = "大整数";
  if (hasBigInt) return fine(item, "支持 BigInt");
  return broken(item, { saw: "不支持 BigInt", effect: "不能查询。", advice: upgrade });
}

function judgeWorker({ hasWorker }: BrowserFindings): Row {
  const item = "后台线程";
  if (hasWorker) return fine(item, "支持 Web Worker");
  return broken(item, { saw: "不支持 Web Worker，或被安全策略关掉", effect: "不能查询。", advice: upgrade });
}

function judgeStorage({ hasStorage }: BrowserFindings): Row {
  const item = "本机存储";
  if (hasStorage) return fine(item, "可以保存查询记录和收藏");
  return weak(item, {
    word: "可用，不能保存",
    saw: "浏览器不让本站保存数据，或空间已满",
    effect: "查询记录和收藏关掉页面就没有了；可以导出成文件。",
    advice: "在浏览器设置里允许本站保存数据（Cookie 和网站数据）。",
  });
}

function judgeUnpacking({ canUnpack }: BrowserFindings): Row {
  const item = "自行解压";
  if (canUnpack) return fine(item, "服务器不压缩时，能取 .gz 副本");
  return weak(item, {
    saw: "没有 DecompressionStream",
    effect: "服务器不压缩时，要下载没有压缩的查询程序。",
    advice: "打开服务器的压缩，或换新一些的浏览器。",
  });
}

function judgePrinting({ hasMarginBoxes }: BrowserFindings): Row {
  const item = "打印的页码";
  if (hasMarginBoxes) return fine(item, "能在页边印页码");
  return weak(item, {
    word: "可用，没有页码",
    saw: "不支持页边内容（Chromium 131 起支持）",
    effect: "打印公文和附表时没有页码。",
    advice: "打印时勾选“页眉和页脚”，或用 Word 文件打印。",
  });
}

function judgeMemory({ memory, deviceMemory, cores }: BrowserFindings): Row {
  const item = "内存和处理器";
  const machine = deviceMemory === null ? "浏览器没有告知内存大小" : `内存约 ${deviceMemory} GB 以上`;
  const saw = `${machine}；一次能分到 ${memory === 1024 ? "1 GB" : `${memory} MB`}；处理器 ${cores} 核`;
  if (memory >= 1024) return fine(item, saw);
  const fault = { saw, advice: "关掉不用的网页和程序；32 位浏览器请换 64 位的。" };
  if (memory >= 256) return weak(item, { ...fault, word: "可用，较紧张", effect: "结果很大的查询可能内存不足。" });
  return broken(item, { ...fault, effect: "内存不足，查询程序可能打不开。" });
}

function judgeScreen({ screen }: BrowserFindings): Row {
  return fine("屏幕", `${screen.width}×${screen.height}，页面宽 ${screen.view} 像素`);
}
