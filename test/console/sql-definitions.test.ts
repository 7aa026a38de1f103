import { expect, test } from "vitest";
import { definitionRefusal, isDefinition } from "../../src/console/sql/definitions.ts";

const published = new Set(["省排名", "provincial_ranking"]);

test.each([
  "create temp table 省排名 as select 1",
  "CREATE OR REPLACE TEMPORARY VIEW 省排名 AS SELECT 1",
  'create temp table if not exists "Provincial_Ranking" (a int)',
  'create or replace view temp.main."省排名" as select 1',
  "create /* ; */ temp -- 注\n view 省排名 as select 1",
  "prepare p as create temp view 省排名 as select 1",
])("%s would stand in the place of what is published", (sql) => {
  expect(definitionRefusal(sql, published)).toContain("已发布的表");
});

test.each([
  "create temp table 我的省排名 as select * from 省排名",
  "create or replace temp view 甲 as select * from 省排名",
  "select 'create temp table 省排名'",
  "insert into 甲 select * from 省排名",
])("%s may run", (sql) => {
  expect(definitionRefusal(sql, published)).toBeNull();
});

test.each([
  "create macro f(x) as x",
  "create or replace temp function sum(x) as 42",
  "create type t as int",
  "create schema s",
])("%s defines what may not be defined", (sql) => {
  expect(definitionRefusal(sql, published)).toContain("只能建临时表");
});

test("a table is not renamed into a published one", () => {
  expect(definitionRefusal("alter table 甲 rename to 省排名", published)).toContain("不能改表");
});

test("before the published names are known nothing is defined", () => {
  expect(definitionRefusal("create temp table 甲 as select 1", new Set())).toContain("还没有读到");
});

test.each([
  ["select 1", false],
  ["-- 注\nwith a as (select 1) from a", false],
  ["(select 1)", false],
  ["create temp table a as select 1", true],
  ["insert into a values (1)", true],
  ["set variable x = 1", true],
])("%s: a later result rests on it: %s", (sql, expected) => {
  expect(isDefinition(sql)).toBe(expected);
});
