/** duckdb_keywords() of 1.4.3, but for the unreserved ones: what cannot name a table or column everywhere without quotes. */
const keywords = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default
  deferrable desc describe distinct do else end except false fetch for foreign from group having in initially intersect
  into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing primary
  qualify references returning select show some summarize symmetric table then to trailing true union unique unpivot
  using variadic when where window with
  between bigint bit boolean char character coalesce dec decimal exists extract float grouping grouping_id inout int
  integer interval national nchar none nullif numeric out overlay position precision real row setof smallint substring
  time timestamp treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse
  xmlpi xmlroot xmlserialize xmltable
  anti asof at authorization binary by collation columns concurrently cross freeze full generated glob ilike inner is
  isnull join left like map natural notnull outer overlaps positional right semi similar struct tablesample try_cast
  unpack verbose`.split(/\s+/),
);

/** DuckDB takes more, even （; but a name that ends where a reader would end it is safer. */
const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** As SQL names a table or column: in quotes only where it must be. 排名 → 排名, 数值（万元） → "数值（万元）" */
export function quoteIdentifier(name: string): string {
  return plain.test(name) && !keywords.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}
