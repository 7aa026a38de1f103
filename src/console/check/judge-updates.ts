import { durationText } from "./amounts.ts";
import type { Reply } from "./reply.ts";
import { broken, fine, weak, type Row } from "./row.ts";
import { unmeasured } from "./saw.ts";
import { headerOf, type ServerFindings } from "./server-findings.ts";

/** So long may a browser keep what has changed: an office would not notice. */
const bearable = 600;

/** Whether a new month is seen at once, what has not changed is not fetched again, and two files are told apart. */
export function judgeUpdates({ start, inside, end, again }: ServerFindings, isLocal: boolean): Row {
  const item = "缓存和更新";
  if (start.kind === "silence" || ![200, 206].includes(start.status)) return unmeasured(item, start);
  const tags = [start, inside, end].filter((reply) => reply?.kind === "answer").map((reply) => identityOf(reply!));
  const tag = tags[0]!;
  if (tag === "") return noTag(item);
  if (new Set(tags).size > 1) return changingTag(item, [...new Set(tags)]);
  const control = headerOf(start, "cache-control");
  const fault = isLocal ? null : staleness(item, control);
  if (fault) return fault;
  const isConfirmed = again?.kind === "answer" && again.status === 304;
  return fine(item, `${tag}${isConfirmed ? "，没有更新时不再下载（304）" : ""}`);
}

/** As the engine tells one file from the next: weak and strong tags alike. */
function identityOf(reply: Reply): string {
  return (headerOf(reply, "etag") || headerOf(reply, "last-modified")).replace(/^W\//, "");
}

function noTag(item: string): Row {
  return weak(item, {
    word: "可用，有风险",
    saw: "没有 ETag，也没有 Last-Modified",
    effect: "数据更新时正在查询的人可能读到新旧混合的内容；每次都重新下载。",
    advice: "让服务器给静态文件加上 ETag 或 Last-Modified（nginx 为 etag on）；反向代理不要去掉。",
  });
}

function changingTag(item: string, tags: readonly string[]): Row {
  return broken(item, {
    saw: `同一个文件每次的标识不同：${tags.join("、")}`,
    effect: "每次查询都会被当作数据已更新，得不到结果。",
    advice: "多台服务器轮流应答时，各台的文件时间要一致，ETag 不要含节点编号（Apache 为 FileETag MTime Size）。",
  });
}

/** Without a word on it a browser keeps a file for a tenth of its age (RFC 9111, 4.2.2): days, for a month's data. */
function staleness(item: string, control: string): Row | null {
  if (/no-store/i.test(control)) {
    return weak(item, {
      saw: `Cache-Control: ${control}`,
      effect: "每次打开都重新下载查询程序和数据。",
      advice: "把 no-store 改为 no-cache：仍然每次核对有没有更新，没有更新就不再下载。",
    });
  }
  const age = /max-age=(\d+)/i.exec(control)?.[1];
  if (/no-cache/i.test(control) || Number(age ?? Infinity) <= bearable) return null;
  const kept = age === undefined ? "几天" : durationText(Number(age) * 1000);
  return weak(item, {
    word: "可用，可能滞后",
    saw: control === "" ? "没有 Cache-Control" : `Cache-Control: ${control}`,
    effect: `数据更新后${kept}内，有的电脑看到的还是旧的。`,
    advice: "给本站的文件加上响应头 Cache-Control: no-cache：每次核对有没有更新，没有更新就不再下载。",
  });
}
