/** site.yaml and the policy files, as text: their comments are for the office that edits them. */

/** The first words of a generated site.yaml: only such a directory is written over. */
export const MARKER = "# 由 pipelines/demonstration/generate.ts 生成";

export function siteYaml(size: string, seed: number): string {
  return `${MARKER}（--size ${size} --seed ${seed}）
title: 济宁市督查看板
province: 山东省
home_city: 济宁市
issuer: 济宁市人民政府督查室
document_prefix: { 提醒函: 济政督函, 督办单: 济政督字, 通报: 济政督字 }
# 数据为示例时填 true，每页顶部显示 sample_note；换成真实数据后改为 false。
sample: true
sample_note: 示例数据
`;
}

interface Rules {
  effectiveFrom: string;
  basis: string;
  head: string;
  /** What the file is for. */
  use: string;
  countyLaggingLast: number;
  /** Periods in a row after which an indicator is of level 3, of level 2. */
  streaks: readonly [number, number];
  countyReminderItems: number;
  reminderDays: number;
}

function policyYaml(rules: Rules): string {
  const { effectiveFrom, basis, head, use, countyLaggingLast, streaks, countyReminderItems, reminderDays } = rules;
  return `# ${head}
# ${use}
effective_from: "${effectiveFrom}"
basis: ${basis}

# 领先取前几名，落后取后几名（按参评数，全省一般16市，全市一般14个县市区）。
provincial: { leading_first: 3, lagging_last: 4 }
county:     { leading_first: 3, lagging_last: ${countyLaggingLast} }

# 落后指标的督办级别：自上而下，取第一个符合的。
# places_from_last：倒数第几名以内；lag_streak：连续几期落后；两者满足其一即可。
urgency:
  - { level: 3, convener: 市长,       form: 约谈,     any: { places_from_last: 1, lag_streak: ${streaks[0]} } }
  - { level: 2, convener: 分管副市长, form: 专门会议, any: { places_from_last: 2, lag_streak: ${streaks[1]} } }
  - { level: 1, convener: 分管秘书长, form: 专门会议, any: { places_from_last: 4 } }

# 发函条件：先看督办单，不符合再看提醒函。
letters:
  department: { 督办单: { level_at_least: 2, or_items_at_least: 3 }, 提醒函: { items_at_least: 1 } }
  county:     { 督办单: { items_at_least: 6 },                       提醒函: { items_at_least: ${countyReminderItems} } }

letter_day: 15                                        # 次月15日发函，遇节假日顺延
reply_working_days: { 提醒函: ${reminderDays}, 督办单: 5 }${reminderDays < 10 ? " " : ""}          # 反馈时限（工作日）
timeliness: { 领导批示_hours: 24, 会议活动_hours: 24 } # 交办事项转办时限（小时）
`;
}

const NOTICE = "关于进一步强化政府督查切实抓好工作落实的通知";

/** The rules in force in the first month, and for the demonstration a second version that differs a little. */
export function policyFiles(size: string, firstYear: number): { path: string; text: string }[] {
  const start = firstYear < 2023 ? `${firstYear}-01` : "2023-01";
  const first: Rules = {
    effectiveFrom: start,
    basis: NOTICE,
    head: "政府督查规则",
    use: "每个月份按当月有效的一份规则判定。修改规则时请另建一份新文件，不要改动旧文件。",
    countyLaggingLast: 3,
    streaks: [3, 2],
    countyReminderItems: 3,
    reminderDays: 10,
  };
  const files = [{ path: `policy/${start}.yaml`, text: policyYaml(first) }];
  if (size !== "demo") return files;
  const second: Rules = {
    ...first,
    effectiveFrom: "2026-01",
    basis: "关于优化督查落后界定和反馈时限的通知（示例）",
    head: "政府督查规则（示例修订：县域落后由后3名改为后2名，提醒函反馈由10个工作日改为7个）",
    countyLaggingLast: 2,
    reminderDays: 7,
  };
  const draft: Rules = {
    ...second,
    effectiveFrom: "2027-01",
    basis: "关于优化督查落后界定和召集条件的通知（示例，征求意见稿）",
    head: "政府督查规则草案（示例：县域落后改回后3名、2项即发提醒函；约谈须连续4期落后，副市长专门会议须连续3期）",
    use: "草案不生效，只供试算：npm run rehearse -- policy/draft.yaml。定稿后改名为生效月份，如 2027-01.yaml。",
    countyLaggingLast: 3,
    streaks: [4, 3],
    countyReminderItems: 2,
  };
  return [
    ...files,
    { path: "policy/2026-01.yaml", text: policyYaml(second) },
    { path: "policy/draft.yaml", text: policyYaml(draft) },
  ];
}
