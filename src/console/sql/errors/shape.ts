import { cited, type Rule } from "./rule.ts";

/** Queries that say something that cannot be answered so. */
export const shapeRules: Rule[] = [
  {
    when: /^column "([^]*?)" must appear in the GROUP BY clause/,
    say: ([, name]) =>
      `${cited(name!)}没有分组也没有汇总：请把它写进 group by，或放进 max()、any_value() 等汇总函数。最简单的是 group by all。`,
  },
  {
    when: /^WHERE clause cannot contain aggregates/,
    say: () => "where 里不能用汇总函数。按汇总结果筛选，请在 group by 后面写 having。",
  },
  {
    when: /^(\w+) clause cannot contain window functions/,
    say: ([, clause]) =>
      `${clause!.toLowerCase()} 里不能用 over 的结果。请改用 qualify，如 qualify row_number() over (order by 排名) <= 3。`,
  },
  { when: /^GROUP BY clause cannot contain aggregates/, say: () => "group by 里不能有汇总函数。" },
  {
    when: /^aggregate function calls cannot (?:be nested|contain)/,
    say: () => "汇总函数不能套在另一个汇总函数里；请先用 with 算出一步，再汇总。",
  },
  { when: /^(.+) is not an aggregate function/, say: ([, name]) => `${name} 不是汇总函数，不能与 over 同用。` },
  { when: /needs \d+ parameters, got \d+/, say: () => "这个窗口函数的参数个数不对。" },
  {
    when: /^at least one window function must appear/,
    say: () => "qualify 要与窗口函数（over）同用；一般的条件请用 where。",
  },
  {
    when: /^Set operations can only apply to expressions with the same number of result columns/,
    say: () => "union 上下两个查询的列数要相同。列名相同而次序不同时，可用 union by name。",
  },
  {
    when: /^Subquery returns (\d+) columns - expected 1/,
    say: ([, count]) => `这个子查询返回${count}列，这里只能是1列。`,
  },
  {
    when: /^More than one row returned by a subquery/,
    say: () => "用作一个值的子查询返回了不止一行。请加条件或 limit 1；要与多个值比较，请用 in。",
  },
  {
    when: /^ORDER term out of range - should be between 1 and (\d+)/,
    say: ([, count]) => `order by 的列号应在 1 到 ${count} 之间。`,
  },
  { when: /^(?:GROUP BY|ORDER BY|DISTINCT ON) term out of range/, say: () => "列号超出了范围。" },
  { when: /^LIMIT\/OFFSET cannot be negative/, say: () => "limit 和 offset 不能是负数。" },
  { when: /^Positional reference/, say: () => "列号超出了范围。" },
  { when: /^STAR expression is only allowed/, say: () => "这里不能写 *；计行数请写 count(*)。" },
  { when: /^UNNEST/, say: () => "unnest 只能展开列表，并且只能写在 select 或 from 里。" },
  { when: /^interval cannot be 0/, say: () => "步长不能是 0。" },
  {
    when: /^Pivot expression must contain exactly one aggregate/,
    say: () => "pivot 的 using 后面要写一个汇总函数，如 using max(排名)。",
  },
  {
    when: /^table (.+) has (\d+) columns? but (\d+) values were supplied/,
    say: ([, name, has, given]) => `表${cited(name!)}有${has}列，这里给了${given}个值。`,
  },
  { when: /^(NOT NULL|PRIMARY KEY|CHECK|UNIQUE|Duplicate key|Violates)/, say: () => "插入的值不符合这张表的约束。" },
  {
    when: /^(.+) is not an? table$/,
    say: ([, name]) => ({ message: `${cited(name!)}是视图，只能查询，不能更改。`, mark: name! }),
  },
];
