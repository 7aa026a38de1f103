import { formatCount } from "../../format/number.ts";
import { bytesText, durationText } from "./amounts.ts";
import { encodingOf, headerOf, lengthOf, recordOf, type ServerFindings } from "./server-findings.ts";
import type { Answer, Reply } from "./reply.ts";
import { broken, fine, weak, type Row } from "./row.ts";
import { isGood, seen } from "./saw.ts";

const copyAgain = "把构建出的 dist 里的全部内容重新复制到服务器，先停下写到一半的复制。";

/** The database, whole. */
export function judgeFile(findings: ServerFindings): Row {
  const item = "数据库文件";
  const { start } = findings;
  const missing = judgeMissing(item, start);
  if (missing) return missing;
  const [length, record] = [lengthOf(findings), recordOf(findings.record)];
  if (!isDatabase(start as Answer)) {
    return broken(item, {
      saw: "data/ducha.duckdb 的内容不是数据库，可能是登录页、出错页或被改写的文件",
      effect: "不能查询。",
      advice: `${copyAgain}登录网关或反向代理不要拦截 data/ 文件夹。`,
    });
  }
  if (record === null) {
    return weak(item, {
      word: "可用，未核对",
      saw: `${lengthText(length)}；data/database.json：${isGood(findings.record) ? "内容不对" : seen(findings.record)}`,
      effect: "不能核对数据库是否完整；数据更新后，开着的页面不知道。",
      advice: "确认 data/database.json 已复制；IIS 还要登记 .json 的类型（见下面的 web.config）。",
    });
  }
  if (length !== undefined && length !== record.bytes) {
    return broken(item, {
      saw: `应为${formatCount(record.bytes)}字节，服务器上是${formatCount(length)}字节`,
      effect: "查询会出错。",
      advice: copyAgain,
    });
  }
  return fine(item, length === undefined ? "服务器没有说明文件长度，没有核对" : `${bytesText(length)}，长度与记录一致`);
}

/** Parts of the database, asked for one by one, must be just these parts. */
export function judgeRanges(findings: ServerFindings): Row {
  const item = "分段读取";
  const { start, inside, end } = findings;
  const missing = judgeMissing(item, start);
  if (missing) return missing;
  const first = start as Answer;
  if (first.status === 200) {
    return weak(item, {
      saw: "服务器不理会 Range，每次给出整个文件（200）",
      effect: `每次打开都要先下载整个数据库（${lengthText(lengthOf(findings))}）。`,
      advice: "改用支持分段读取的服务器软件（nginx、Apache、IIS 都支持）；反向代理不要去掉 Range 请求头。",
    });
  }
  const wrong = encodingOf(first) ? `数据库被压缩成 ${encodingOf(first)} 后才分段` : wrongRange(start, inside, end);
  if (wrong) {
    return broken(item, {
      saw: wrong,
      effect: "查询会出错。",
      advice: "不要压缩或改写 .duckdb 文件；检查服务器和反向代理对 Range 的处理。",
    });
  }
  return fine(item, `206，内容无误，一次往返${durationText((end ?? inside).milliseconds)}`);
}

function judgeMissing(item: string, start: Reply): Row | null {
  if (start.kind === "answer" && [200, 206].includes(start.status)) return null;
  return broken(item, {
    saw: `data/ducha.duckdb：${seen(start)}`,
    effect: "不能查询。",
    advice: missingAdvice(start),
  });
}

function missingAdvice(start: Reply): string {
  if (start.kind === "silence") return "检查服务器是否正常、线路是否通畅，再重新检查。";
  if (start.status === 404)
    return "确认 data/ducha.duckdb 已复制；IIS 还要登记 .duckdb 的类型（见下面的 web.config）。";
  if ([401, 403].includes(start.status)) return "允许读取 data/ 文件夹里的文件。";
  return "查看服务器的出错记录。";
}

function isDatabase({ body }: Answer): boolean {
  return textOf(body.subarray(8, 12)) === "DUCK"; // a DuckDB file's name follows the checksum of its first block
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** In words; empty where each part is what was asked for. */
function wrongRange(start: Reply, inside: Reply, end: Reply | null): string {
  const parts: [Reply | null, from: number, length: number][] = [
    [start, 0, 32],
    [inside, 8, 4],
    [end, Number(headerOf(start, "content-range").split("/")[1]) - 16, 16],
  ];
  for (const [part, from, length] of parts) {
    if (part === null) continue;
    if (part.kind === "silence" || part.status !== 206) return `从第${from}字节起的一段：${seen(part)}`;
    const asked = `bytes ${from}-${from + length - 1}/`;
    const said = headerOf(part, "content-range");
    if (!said.startsWith(asked)) return `要的是 ${asked.slice(0, -1)}，服务器说是 ${said || "（没有 Content-Range）"}`;
    if (part.body.length !== length) return `要${length}字节，得到${part.body.length}字节`;
  }
  return textOf((inside as Answer).body) === "DUCK" ? "" : "给出的不是所要的那一段";
}

function lengthText(length: number | undefined): string {
  return length === undefined ? "长度不明" : bytesText(length);
}
