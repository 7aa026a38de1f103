/** Without what a question has no answer: no row then means that nobody knows, not that nothing is wrong. */
export interface Need {
  /** Has a row where it is there. */
  query: string;
  /** {在省月份} and {县域月份} are the latest months that have such data. */
  missing: string;
  todo: string;
}

const intoFolder = (title: string, folder: string): string =>
  `请把${title}的 CSV 文件放进数据目录的 ${folder}/ 后重新构建。`;

/** By the names that stand in `-- needs:`. */
export const needs: Readonly<Record<string, Need>> = {
  在省排名: {
    query: "from 城市榜",
    missing: "暂无数据：没有在省排名",
    todo: intoFolder("省排名", "exports/provincial_rankings"),
  },
  县域指标: {
    query: "from 县域榜",
    missing: "暂无数据：没有县域指标",
    todo: intoFolder("县域指标", "exports/county_values"),
  },
  排名: {
    query: "select 月份 from 城市榜 union all select 月份 from 县域榜",
    missing: "暂无数据：没有在省排名和县域指标，也就没有须督办的事项",
    todo: intoFolder("省排名、县域指标", "exports"),
  },
  本市位次: {
    query: "from 位次走势 where 排名 is not null and 月份 = (select max(月份) from 城市榜)",
    missing: "{在省月份}没有本市的在省位次",
    todo: "请核对当月来源文件中本市的一行。",
  },
  上期位次: {
    query: "from 位次走势 where 位次变化 is not null and 月份 = (select max(月份) from 城市榜)",
    missing: "{在省月份}的指标都没有上一期的位次可比",
    todo: "再有一期数据就能比较。",
  },
  督办行动: {
    query: "from 督办行动",
    missing: "没有督办行动台账，是否发函、是否反馈无从核对",
    todo: intoFolder("督办行动", "exports/actions"),
  },
  督查计分: {
    query: "from 督查计分",
    missing: "暂无数据：没有督查计分",
    todo: intoFolder("督查计分", "exports/score_records"),
  },
  来源文件: {
    query: "from 来源文件",
    missing: "暂无来源文件",
    todo: "请把 CSV 文件放进数据目录的 exports/ 下各数据集的文件夹后重新构建。",
  },
};
