import { bytesText, durationText } from "./amounts.ts";
import { forbiddenToPage, forbiddenToWorker, type Origin } from "./content-policy.ts";
import { encodingOf, headerOf, transferredLength, type ServerFindings } from "./server-findings.ts";
import { broken, fine, weak, type Row } from "./row.ts";
import { isGood, seen, unmeasured } from "./saw.ts";

/** What the engine is read from: WebAssembly and its worker's script. */
export function judgeProgram({ wasm, worker }: ServerFindings): Row {
  const item = "查询程序";
  const absent = [wasm, worker].find((reply) => !isGood(reply));
  const isWasm = wasm.kind === "answer" && String.fromCharCode(...wasm.body) === "\0asm";
  if (absent || !isWasm) {
    return broken(item, {
      saw: `assets/console/：${absent ? seen(absent) : "服务器给出的不是查询程序，可能是登录页或出错页"}`,
      effect: "不能查询。",
      advice: "确认 assets/console/ 里的文件都已复制；IIS 还要登记 .wasm 的类型（见下面的 web.config）。",
    });
  }
  // the engine names the type itself: another one does no harm
  const type = headerOf(wasm, "content-type").split(";")[0];
  return fine(
    item,
    type === "application/wasm" ? "齐全，类型 application/wasm" : `齐全；类型 ${type || "没有写"}，不影响使用`,
  );
}

/** What the first visit downloads: compressed on its way, or as the gzipped copy which the browser unpacks. */
export function judgeProgramSize({ wasm, packed }: ServerFindings, canUnpack: boolean, isLocal: boolean): Row {
  const item = "查询程序的压缩";
  if (!isGood(wasm) || wasm.kind === "silence") return unmeasured(item, wasm);
  const size = transferredLength(wasm);
  const sizeWords = size === undefined ? "" : `，${bytesText(size)}`;
  if (encodingOf(wasm)) return fine(item, `服务器压缩为 ${encodingOf(wasm)}${sizeWords}`);
  if (canUnpack && packed.kind === "answer" && packed.status === 200) {
    const packedSize = transferredLength(packed);
    return fine(item, `服务器不压缩，浏览器改取 .gz 副本${packedSize ? `，${bytesText(packedSize)}` : ""}`);
  }
  if (isLocal) return fine(item, "没有压缩；在本机打开，不需要");
  return weak(item, {
    saw: `没有压缩${sizeWords}${canUnpack ? `；.gz 副本：${seen(packed)}` : "；浏览器不能自行解压"}`,
    effect: "第一次打开多下载约四倍的内容。",
    advice: "让服务器直接发 .wasm.gz（nginx 为 gzip_static on，Apache、IIS 见下面的示例）。",
  });
}

export function judgeText({ text }: ServerFindings, isLocal: boolean): Row {
  const item = "网页的压缩";
  if (!isGood(text) || text.kind === "silence") return unmeasured(item, text);
  if (encodingOf(text)) return fine(item, `服务器压缩为 ${encodingOf(text)}`);
  if (isLocal) return fine(item, "没有压缩；在本机打开，不需要");
  return weak(item, {
    saw: "没有压缩",
    effect: "每个页面多传三到五倍的内容。",
    advice: "打开文字类文件（html、css、js、json、csv）的压缩；不要压缩 .duckdb。",
  });
}

export function judgePolicy({ page, worker }: ServerFindings, origin: Origin): Row {
  const item = "安全响应头";
  const [forPage, forWorker] = [page, worker].map((reply) => headerOf(reply, "content-security-policy"));
  if (!forPage && !forWorker) return fine(item, "服务器没有另加 Content-Security-Policy，网页自带一份");
  const missing = [
    ...(forPage ? forbiddenToPage(forPage, origin) : []),
    ...(forWorker ? forbiddenToWorker(forWorker, origin) : []),
  ];
  if (missing.length === 0) return fine(item, "服务器另加的 Content-Security-Policy 不妨碍查询");
  return broken(item, {
    saw: `Content-Security-Policy 里缺少 ${missing.join("；")}`,
    effect: "浏览器会拦下查询程序。",
    advice:
      "对本站去掉这个响应头（每个网页自带更严的一份），或补上所缺的项；Chromium 97 以前的浏览器不认识 'wasm-unsafe-eval'，要写 'unsafe-eval'。",
  });
}

/** Above this the first visit is worth a warning. */
const patience = 10_000;

export function judgeSpeed({ speed, wasm, packed }: ServerFindings, canUnpack: boolean): Row {
  const item = "下载速度";
  if (speed.kind === "silence" || speed.body.length === 0) return unmeasured(item, speed);
  const perMillisecond = speed.body.length / Math.max(1, speed.milliseconds);
  const saw = `${bytesText(speed.body.length)}用了${durationText(speed.milliseconds)}，每秒${bytesText(perMillisecond * 1000)}`;
  const isPacked = wasm.kind === "answer" && !encodingOf(wasm) && canUnpack && isGood(packed);
  const program = isPacked ? packed : wasm;
  const size = (program.kind === "answer" && transferredLength(program)) || 0;
  if (size / perMillisecond <= patience) return fine(item, saw);
  return weak(item, {
    saw,
    effect: `第一次打开数据查询约要${durationText(size / perMillisecond)}，以后从浏览器的缓存里读。`,
    advice: "检查本机到服务器的线路；上面的压缩没有打开的，先打开。",
  });
}
