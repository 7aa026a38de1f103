/** Words that the editor shows as SQL's own: duckdb_keywords() of 1.4.3 without those that are mostly names (month, value, rank …). */
export const keywords = new Set(
  `all alter and anti any array as asc asof at attach begin between both by case cast check checkpoint collate column
  columns commit constraint copy create cross cube current default delete desc describe detach distinct do drop else end
  escape except exclude exists explain export extract false fetch filter first following for foreign from full generated
  glob group grouping groups having if ignore ilike import in inner insert install intersect interval into is isnull join
  key lambda last lateral left like limit load macro map materialized natural not notnull null nulls offset on only or
  order outer over overlaps partition pivot positional pragma preceding prepare primary qualify range recursive
  references rename replace reset respect returning right rollback rollup row rows sample schema select semi set sets
  show similar some struct summarize table tablesample temp temporary then to trailing true truncate try_cast unbounded
  union unique unpivot update use using vacuum values variable view when where window with within without`.split(/\s+/),
);

/** Names of types that may follow :: or stand before a text, as in date '2024-03-01'. */
export const typeNames = new Set(
  `bigint bit blob bool boolean char date datetime decimal double enum float hugeint int integer interval numeric real
  smallint string text time timestamp timestamptz tinyint ubigint uinteger usmallint utinyint uuid varchar`.split(
    /\s+/,
  ),
);
