import { describe, expect, test } from "vitest";
import { refusal } from "../../src/console/sql/refusal.ts";

const answers: [RegExp, string[]][] = [
  [/扩展/, ["load json", "INSTALL httpfs from 'http://x'", "force install json", "update extensions"]],
  [/连接或断开数据库/, ["attach 'x.db'", "attach ':memory:' as x", "detach ducha", "copy from database a to b"]],
  [/不能写文件.*下载/, ["copy 省排名 to 'a.csv'", "copy (select 1 from 省排名) to 'a.csv'", "export database 'x'"]],
  [/本机文件/, ["copy city from 'a.csv'", "import database 'x'"]],
  [
    /不能读写文件或网址.*本机文件/,
    [
      "select * from read_csv('http://a.b/c.csv')",
      "from read_csv_auto ( 'a.csv' )",
      "select * from a, READ_PARQUET('a.parquet')",
      "select * from glob('*')",
      "select content from read_text('/etc/passwd')",
    ],
  ],
  [
    /设置是锁定的/,
    [
      "set threads = 2",
      "SET memory_limit='1GB'",
      "reset threads",
      "set variable = 1",
      "pragma threads=2",
      "pragma enable_profiling",
    ],
  ],
  [/不用切换/, ["use memory"]],
  [/事务/, ["begin", "start transaction", "commit", "rollback", "abort", "end"]],
  [/密钥/, ["create or replace temporary secret s (type s3)", "drop secret s"]],
  [/内部/, ["select * from arrow_scan(1, 2, 3)"]],
];

describe("refused, with what to do instead", () => {
  test.each(answers.flatMap(([answer, statements]) => statements.map((sql) => [sql, answer] as const)))(
    "%s",
    (sql, answer) => {
      expect(refusal({ text: sql })).toMatch(answer);
    },
  );

  test.each([
    "explain copy a to 'b'",
    "explain analyze load json",
    "explain (format json) attach 'x'",
    "prepare p as copy a to 'b'",
  ])("behind a prefix: %s", (sql) => {
    expect(refusal({ text: sql })).not.toBeNull();
  });

  test("whatever the case and the comments before", () => {
    expect(refusal({ text: "/* 备份 */ -- x\n CoPy 省排名 To 'a.csv'" })).not.toBeNull();
  });
});

describe("not refused", () => {
  test.each([
    "select 1",
    "(select 1)",
    "from 省排名",
    "select 'load json; copy a to b'",
    "-- attach 'x'\nselect 1",
    "/* set threads = 1 */ select 1",
    'select "copy", "read_csv" from t',
    "select $$read_csv('a')$$",
    "select load, copy from t",
    "select read_csv from t",
    "select name glob ('a*') from t",
    "select 'a' as attach, 1 as set",
    "set variable 本市 = '济宁市'",
    "reset variable 本市",
    "pragma table_info('省排名')",
    "pragma database_list",
    "create temp table t as select 1",
    "create temp table secret_list as select 1",
    "insert into t values (1)",
    "drop table t",
    "describe 省排名",
    "summarize 省排名",
    "explain analyze select 1",
    "prepare p as select 1",
    "with a as (select 1) select * from a",
    "",
  ])("%s", (sql) => {
    expect(refusal({ text: sql })).toBeNull();
  });
});
