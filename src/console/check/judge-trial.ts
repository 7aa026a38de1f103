import { formatCount } from "../../format/number.ts";
import { bytesText, durationText } from "./amounts.ts";
import { broken, fine, weak, type Row } from "./row.ts";
import { trialSql, type TrialFindings } from "./probe-trial.ts";

/** Above this a start is worth a warning, even a first one. */
const patience = 15_000;

export function judgeTrial(trial: TrialFindings): Row {
  const item = trialSql;
  if (trial.kind === "failed") return unanswered(`没有成功：${trial.message}`);
  if (trial.kind === "late") return unanswered(`${durationText(trial.milliseconds)}没有结果，停在“${trial.message}”`);
  const saw = [
    `得到 ${formatCount(trial.count)} 行`,
    `准备${durationText(trial.start)}，查询${durationText(trial.query)}`,
    `从数据库${trial.mode === "ranges" ? "分段" : "整个"}读了${bytesText(trial.bytes)}`,
    `DuckDB ${trial.version.replace(/^v/, "")}（${trial.build === "eh" ? "标准版" : "兼容版"}）`,
  ].join("；");
  if (trial.start + trial.query <= patience) return fine(item, saw);
  return weak(item, {
    saw,
    effect: "第一次打开要等较久，以后查询程序从浏览器的缓存里读。",
    advice: "先处理下面较慢的项目；没有的话，是这台电脑较慢，能用即可。",
  });
}

function unanswered(saw: string): Row {
  const advice = "先处理下面不可用的项目；都可用时，请把本页的报告发给开发人员。";
  return broken(trialSql, { saw, effect: "不能查询。", advice });
}
