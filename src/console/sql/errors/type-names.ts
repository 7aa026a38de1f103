const words: [RegExp, string][] = [
  [/^(.+)\[\d*\.*\]$/, "列表"],
  [/^(VARCHAR|STRING_LITERAL|STRING|TEXT|CHAR)\b/, "文字"],
  [/^(INTEGER_LITERAL|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|U?INT\d*|BIGNUM)$/, "整数"],
  [/^(DOUBLE|FLOAT|REAL)$/, "小数"],
  [/^DECIMAL/, "小数"],
  [/^DATE$/, "日期"],
  [/^TIMESTAMP/, "日期时间"],
  [/^TIME\b/, "时间"],
  [/^INTERVAL$/, "时间间隔"],
  [/^BOOL(EAN)?$/, "是否"],
  [/^STRUCT/, "结构"],
  [/^MAP/, "映射"],
  [/^(ANY|T|K|V)$/, "任意"],
  [/^BLOB$/, "二进制"],
  [/^("NULL"|NULL|SQLNULL)$/, "空值"],
];

/** INTEGER → 整数; a type without a word of its own stays as it is. */
export function typeWord(type: string): string {
  return words.find(([pattern]) => pattern.test(type.trim()))?.[1] ?? type.trim();
}

/** VARCHAR, DECIMAL(5,1) → 文字、小数; nothing → 无 */
export function typeWords(list: string): string {
  const types = splitTypes(list.replace(/[[\]]*\.\.\.\]?/g, "").replace(/^\[|, \[/g, ", "));
  return types.length === 0 ? "无" : types.map(typeWord).join("、");
}

/** At the commas outside brackets. */
function splitTypes(list: string): string[] {
  return list.split(/,(?![^(]*\))/).flatMap((type) => (type.trim() === "" ? [] : [type.trim()]));
}
