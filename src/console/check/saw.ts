import { durationText } from "./amounts.ts";
import type { Reply } from "./reply.ts";
import { weak, type Row } from "./row.ts";

/** How a request ended, in words. */
export function seen(reply: Reply): string {
  if (reply.kind === "answer") return `服务器回答${reply.status}`;
  return reply.isTimeout ? `等了${durationText(reply.milliseconds)}没有读完` : "请求没有成功";
}

export function isGood(reply: Reply): boolean {
  return reply.kind === "answer" && reply.status === 200;
}

/** Nobody knows: the server did not answer what was asked. */
export function unmeasured(item: string, reply: Reply): Row {
  return weak(item, {
    word: "没有测出",
    saw: seen(reply),
    effect: "不知道是否正常。",
    advice: "先解决本表里不可用的项目，再重新检查。",
  });
}
