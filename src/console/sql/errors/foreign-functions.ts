/** Functions that other databases have, and what to write here. */
export const foreignFunctions: Record<string, string> = {
  nvl: "coalesce(值, 替代值)",
  isnull: "coalesce(值, 替代值)",
  decode: "case when … then … else … end",
  iif: "if(条件, 值1, 值2)",
  to_char: "strftime(日期, '%Y-%m')",
  date_format: "strftime(日期, '%Y-%m')",
  to_date: "strptime(文字, '%Y-%m-%d')::date",
  str_to_date: "strptime(文字, '%Y-%m-%d')",
  to_number: "try_cast(文字 as double)",
  dateadd: "日期 + interval 1 month",
  add_months: "日期 + interval 1 month",
  months_between: "datediff('month', 日期1, 日期2)",
  getdate: "date '2024-03-01' 这样的日期",
  sysdate: "date '2024-03-01' 这样的日期",
  charindex: "instr(文字, 要找的文字)",
  locate: "instr(文字, 要找的文字)",
  convert: "cast(值 as 类型)",
  from_unixtime: "to_timestamp(秒数)",
  wm_concat: "string_agg(列, '、')",
  rownum: "row_number() over (order by 列)",
};

export const windowFunctions = new Set(
  "row_number rank dense_rank percent_rank cume_dist ntile lag lead nth_value".split(" "),
);
