import type { Log } from "../progress.ts";
import { alignColumns } from "../text-table.ts";
import type { Pair, Rehearsal } from "./rehearsal.ts";

/** A terminal shows so many changes; the page shows all. */
const shownAtMost = 20;

export function printRehearsal(rehearsal: Rehearsal, log: Log): void {
  const { kinds, months, total, addressees, inVain } = rehearsal;
  const changed = addressees.filter(({ counts }) => counts.some(([inForce, draft]) => inForce !== draft));
  const sum = ["合计", ...total.map(pairText)];
  log(`\n${rehearsal.answer}`);
  log("“现行”是各月当月有效的政策。");
  printTable(log, `规则的不同（现行为${rehearsal.inForce}版）`, [
    ["规则", "现行", "草案"],
    ...rehearsal.rules.map(({ rule, inForce, draft }) => [rule, inForce, draft]),
  ]);
  printTable(log, "各月（现行/草案）", [
    ["月份", ...kinds],
    ...months.map(({ month, counts }) => [month, ...counts.map(pairText)]),
    sum,
  ]);
  printTable(log, "各单位（现行/草案，只列有变化的；合计为全部单位）", [
    ["单位", ...kinds],
    ...shortened(changed.map(({ name, counts }) => [name, ...counts.map(pairText)])),
    sum,
  ]);
  const heads = (what: string): string[] => ["月份", what, "现行", "草案", "轻重"];
  printTable(log, "函件的变化", [heads("单位"), ...shortened(letterChanges(rehearsal))]);
  printTable(log, "召集的变化", [heads("指标"), ...shortened(summonsChanges(rehearsal))]);
  const [inForce, draft] = inVain.count;
  const title = `应召集而没有督办行动、下期即已退出落后的（现行${inForce}次，草案${draft}次）`;
  printTable(log, title, [heads("指标").slice(0, 4), ...shortened(vainSummonses(rehearsal))]);
  log("");
}

function printTable(log: Log, title: string, rows: string[][]): void {
  log(`\n${title}`);
  if (rows.length === 1) log("  没有");
  else alignColumns(rows).forEach((line) => log(line));
}

function shortened(rows: string[][]): string[][] {
  const others = rows.length - shownAtMost;
  return others > 0 ? [...rows.slice(0, shownAtMost), [`另有${others}项，见页面`]] : rows;
}

function pairText([inForce, draft]: Pair): string {
  return `${inForce}/${draft}`;
}

function letterChanges({ letterChanges }: Rehearsal): string[][] {
  const words = (kind: string | null, items: number): string => (kind === null ? "无" : `${kind}（${items}项）`);
  return letterChanges.map(({ month, name, inForce, draft, inForceItems, draftItems, shift }) => [
    month,
    name,
    words(inForce, inForceItems),
    words(draft, draftItems),
    shift,
  ]);
}

function summonsChanges({ summonsChanges }: Rehearsal): string[][] {
  return summonsChanges.map(({ month, indicator, inForce, draft, shift }) => [
    month,
    indicator,
    inForce ?? "无",
    draft ?? "无",
    shift,
  ]);
}

function vainSummonses({ inVain }: Rehearsal): string[][] {
  return inVain.summons.map(({ month, indicator, inForce, draft, inForceInVain, draftInVain }) => [
    month,
    indicator,
    inForceInVain ? inForce! : "",
    draftInVain ? draft! : "",
  ]);
}
