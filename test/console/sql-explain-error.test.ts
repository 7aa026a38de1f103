import { beforeAll, describe, expect, test } from "vitest";
import { explainError } from "../../src/console/sql/explain-error.ts";
import { errorOf, lock, openDuckDb } from "./duckdb-wasm.ts";

const tables = [
  "create table 省排名 (月份 date, 指标 varchar, 城市 varchar, 数值 double, 排名 integer, 参评数 integer)",
  "insert into 省排名 values (date '2024-03-01', '贷款增速', '济南市', 3.2, 1, 16), (date '2024-04-01', '贷款增速', '济宁市', 3, 2, 16)",
  "create view 城市 as select distinct 城市 from 省排名",
];

/** statement, what to mark (null: nothing; the first that reads so), what the sentence says */
const cases: [string, string | null, RegExp][] = [
  // names
  ["select * from 省排", "省排", /没有名为「省排」的表或视图。是不是「省排名」？/],
  ["select * from 没有此表", "没有此表", /没有名为「没有此表」的表或视图/],
  ["select 指标\n  , 总分\nfrom 省排名", "总分", /没有名为「总分」的列/],
  ["select 参评 from 省排名", "参评", /是不是「参评数」/],
  ["select 指标\u3000, '\u3000', 总分 from 省排名", "总分", /没有名为「总分」的列/],
  ["select '😀é', 总分 from 省排名", "总分", /没有名为「总分」的列/],
  ["select 1,\r\n\r\n 总分 from 省排名", "总分", /没有名为「总分」的列/],
  [`select '${"很长".repeat(40)}', 总分, '${"很长".repeat(40)}' from 省排名`, "总分", /没有名为「总分」的列/],
  ['select * from 省排名 where 城市 = "济宁市"', '"济宁市"', /双引号里是名称.*英文单引号：'济宁市'/],
  ["select * from 省排名 where 城市 = 济宁市", "济宁市", /如果这是文字，请加英文单引号：'济宁市'/],
  ["select 指标 where 1", "指标", /请写 from 表名/],
  ["select a.指标 from 省排名", "a", /没有名为「a」的表或别名。这里能用的是「省排名」/],
  ["select a.总分 from 省排名 a", "a", /「a」没有名为「总分」的列/],
  ["select 指标 from 省排名 a, 省排名 b", "指标", /请写明是哪一张的：a.指标 或 b.指标/],
  ["select nosuch(1)", "nosuch", /没有名为「nosuch」的函数/],
  ["select date_ad(1)", "date_ad", /是不是「date_add」/],
  ["select to_char(月份, 'YYYY') from 省排名", "to_char", /请改用 strftime/],
  ["select row_number() from 省排名", "row_number", /over \(order by/],
  ["select count(*) from range(1e12)", "range", /请写成整数 1000000000000.*可以是：/],
  ["select current_date", "current_date", /没有时区功能，不能取今天的日期/],
  ["select json_extract('{}', '$.a')", "json_extract", /属于扩展 json/],
  ["select cast(1 as 数字)", "数字", /没有名为「数字」的类型/],
  ["select * exclude (总分) from 省排名", "总分", /没有名为「总分」的列/],
  ["select * from 省排名 join 城市 using (指标)", "指标", /在右边的表里没有/],
  ["insert into 城市 values (1)", "城市", /「城市」是视图/],
  ["create table 省排名 (a int)", "省排名", /已有名为「省排名」的表/],
  // syntax
  ["select * form 省排名", "form", /「form」是不是想写 from/],
  ["slect 1", "slect", /是不是想写 select/],
  ["select * from 省排名 whre 排名 = 1", "whre", /是不是想写 where/],
  ["select 1 +", "+", /语句没有写完：「\+」后面/],
  ["select * from (select 1", "(", /没有配对的右括号/],
  ["select * from 省排名 where 排名 = 1)", ")", /多了一个右括号/],
  ["select 指标,, 月份 from 省排名", ",", /多写了一个逗号/],
  ["select * from 省排名 limit 10 where 1=1", "where", /各部分的次序/],
  ["select 指标,\n 指标 from 省排名\n group 指标", "指标", /group 后面要先写 by/],
  ["select top 10 * from 省排名", "10", /limit 10/],
  ["select * from 省排名 left join 城市", "城市", /按什么连接/],
  ["select case when 1 then 2", "2", /case 还没有写 end/],
  ["select '济宁", "'济宁", /少了后面的单引号/],
  ['select "济宁', '"济宁', /少了后面的双引号/],
  ["select 1 /* 注", "/* 注", /注释少了结尾/],
  ["select 指标，月份 from 省排名", "，", /「，」是中文标点.*请改成 ,/],
  ["select * from 省排名 where 城市 = ‘济宁市’", "‘", /中文引号.*英文单引号/],
  ["select 指标 from 省排名 where （排名 > 3）", "（", /请改成 \(/],
  ["select 指标 from 省排名；", "；", /请改成 ;/],
  ["select `指标` from 省排名", "`", /英文双引号/],
  // values
  ["select * from 省排名 where 月份 = '2024-03'", "'2024-03'", /「2024-03」不是日期.*'2024-03-01'/],
  ["select * from 省排名 where 月份 > 2024-03", ">", /日期不能和整数比较/],
  ["select * from 省排名 where 月份 = 202403", "202403", /整数不能换成日期/],
  ["select date '2024-13-01'", "'2024-13-01'", /没有「2024-13-01」这一天/],
  ["select 城市::integer from 省排名", "::", /列「城市」里的「济南市」不是整数.*try_cast/],
  ["select * from 省排名 where 排名 = '第3名'", "'第3名'", /「第3名」不是整数/],
  ["select sum(指标) from 省排名", "sum", /sum 只能算数，不能算文字/],
  ["select 指标 + 1 from 省排名", "+", /文字、整数之间不能用 \+/],
  ["select 月份 like '2024%' from 省排名", "like", /like 只比较文字，这里是日期/],
  ["select upper(1, 2)", "upper", /函数 upper 不接受这样的参数：整数、整数。可以是：（文字）/],
  ["select 300::tinyint", "::", /超出了类型/],
  ["select 2147483647::integer + 1::integer", null, /超出了范围/],
  ["select regexp_matches('a', '(')", null, /正则表达式/],
  ["select strptime('a', '%Y')", null, /不符合格式 %Y/],
  // shape
  ["select 指标, count(*) from 省排名", "指标", /没有分组也没有汇总.*group by/],
  ["select * from 省排名 where max(排名) > 3", "max", /having/],
  ["select * from 省排名 where row_number() over () < 3", "row_number", /qualify/],
  ["select sum(count(*)) from 省排名", "count", /汇总函数不能套/],
  ["select 1 union select 1, 2", null, /列数要相同/],
  ["select (select 排名 from 省排名)", null, /不止一行/],
  ["select * from 省排名 order by 99", "99", /1 到 6 之间/],
  ["select * from 省排名 limit -1", "-", /不能是负数/],
  // limits
  ["select * from read_csv('http://a.b/c.csv')", "read_csv", /不能读写文件或网址.*本机文件/],
  ["select * from 'a.csv'", "'a.csv'", /不能读写文件或网址/],
  ["set threads = 2", null, /设置是锁定的/],
  ["load json", null, /不能安装或加载扩展/],
  ["select ?", null, /参数/],
];

describe.each([
  ["plain", false, false],
  ["plain, in steps", false, true],
  ["as JSON", true, false],
  ["as JSON, in steps", true, true],
])("DuckDB 1.4.3's errors, %s", (_, asJson, inSteps) => {
  let connection: Awaited<ReturnType<typeof connect>>;
  const connect = async () => {
    const opened = (await openDuckDb()).connect();
    for (const sql of tables) opened.query(sql);
    lock(opened, { asJson });
    return opened;
  };
  beforeAll(async () => {
    connection = await connect();
  });

  test.each(cases)("%s", async (sql, marked, message) => {
    const said = explainError(await errorOf(connection, sql, inSteps), sql);
    expect(said.message).toMatch(message);
    expect(said.from === null ? null : sql.slice(said.from, said.to!)).toBe(marked);
    expect(said.original).toMatch(/^[A-Z][A-Za-z ]+ Error: /);
    expect(said.original).not.toMatch(/LINE \d|\{/);
  });

  test("marks the token that is meant where others read the same", async () => {
    const sql = "select 指标,\n 指标 from 省排名\n where where 排名 = 1";
    expect(explainError(await errorOf(connection, sql, inSteps), sql).from).toBe(sql.lastIndexOf("where"));
  });
});

describe("words that need a machine in trouble", () => {
  const written: [string, RegExp][] = [
    [
      "Out of Memory Error: could not allocate block of size 256.0 KiB (38.0 MiB/38.1 MiB used)\nPossible solutions:\n* …",
      /内存不够/,
    ],
    ["RuntimeError: memory access out of bounds", /内存不够/],
    ["INTERRUPT Error: Interrupted!", /已停止/],
    [
      'Invalid Input Error: Cannot execute statement of type "CREATE" on database "ducha" which is attached in read-only mode!',
      /只能查询，不能更改.*create temp table/,
    ],
    ["IO Error: Failed to fetch", /没有读到数据库/],
    ["TransactionContext Error: Current transaction is aborted (please ROLLBACK)", /事务/],
    ["RuntimeError: unreachable", /引擎出错/],
    ["Divide Error: division by zero", /除数是 0/],
  ];

  test.each(written)("%s", (original, message) => {
    expect(explainError(original, "select 1")).toMatchObject({
      message: expect.stringMatching(message) as string,
      from: null,
    });
  });

  test("what nobody foresaw is passed on", () => {
    expect(explainError("Weird Error: 说不清", "select 1")).toEqual({
      message: "查询没有成功：说不清",
      from: null,
      to: null,
      original: "Weird Error: 说不清",
    });
  });

  test("a message that is hostile to patterns is passed on as text", () => {
    const original = `<img src=x> ${"(".repeat(5_000)}{`;
    expect(explainError(original, "select 1").original).toBe(original);
  });
});
