import { judgeFile, judgeRanges } from "./judge-database.ts";
import { judgePolicy, judgeProgram, judgeProgramSize, judgeSpeed, judgeText } from "./judge-delivery.ts";
import { judgeUpdates } from "./judge-updates.ts";
import type { ServerFindings } from "./server-findings.ts";
import { fine, type Row } from "./row.ts";

/** From where and with what the server was asked. */
export interface Circumstances {
  /** location.protocol, .host, .hostname */
  protocol: string;
  host: string;
  hostname: string;
  /** The browser has DecompressionStream. */
  canUnpack: boolean;
}

export function judgeServer(findings: ServerFindings, seat: Circumstances): Row[] {
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(seat.hostname);
  return [
    fine("打开方式", `${seat.protocol}//${seat.host}${isLocal ? "（本机）" : ""}`),
    judgeFile(findings),
    judgeRanges(findings),
    judgeUpdates(findings, isLocal),
    judgeProgram(findings),
    judgeProgramSize(findings, seat.canUnpack, isLocal),
    judgeText(findings, isLocal),
    judgePolicy(findings, seat),
    judgeSpeed(findings, seat.canUnpack),
  ];
}
