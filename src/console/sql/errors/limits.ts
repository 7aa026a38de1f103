import { ownFileHint } from "./names.ts";
import { cited, type Rule } from "./rule.ts";

/** What is not allowed here, or more than this machine can do. */
export const limitRules: Rule[] = [
  {
    when: /^Cannot execute statement of type "[^"]*" on database "[^"]*" which is attached in read-only mode/,
    say: () => "已发布的数据只能查询，不能更改。中间结果请放进临时表：create temp table 名称 as select …。",
  },
  { when: /^Cannot access (?:file|directory) "([^]*?)"/, say: ([, file]) => ({ message: ownFileHint, mark: file! }) },
  { when: /file system operations are disabled/, say: () => ownFileHint },
  { when: /the configuration has been locked/, say: () => "这里的设置是锁定的，不能更改。" },
  {
    when: /extensions? is disabled|extension .*(?:not|disabled)|exists in the \w+ extension/i,
    say: () => "这里不能安装或加载扩展：查询在浏览器里进行，不连外网。",
  },
  { when: /^Cannot detach database/, say: () => "已发布的数据库不能断开。" },
  {
    when: /Out of Memory|failed to allocate|could not allocate|bad_alloc|Array buffer allocation failed|Cannot enlarge memory|memory access out of bounds|Invalid array length/i,
    say: () => "内存不够。请用 where 缩小范围、只选需要的列，或先汇总再排序；关掉别的网页也有帮助。",
  },
  { when: /^(?:INTERRUPT|Interrupted)|query was (?:canceled|cancelled|interrupted)/i, say: () => "查询已停止。" },
  { when: /timed? ?out/i, say: () => "查询超过了时限。请用 where 缩小范围，或调高时限再运行。" },
  {
    when: /Current transaction is aborted|no transaction is active|within a transaction/,
    say: () => "这里不用事务：请直接写 select。",
  },
  {
    when: /HTTP|Failed to fetch|NetworkError|network/i,
    say: () => "没有读到数据库：网络断了，或者服务器停了。请稍后再运行。",
  },
  {
    when: /not valid.*database|Corrupt|checksum|Serialization/i,
    say: () => "数据库文件读不出来，可能正在更新。请刷新本页再试。",
  },
  {
    when: /unreachable|null function|table index is out of bounds|INTERNAL Error|database has been invalidated|Maximum call stack|^RuntimeError/,
    say: () => "查询引擎出错了。请缩小范围再运行，或换一种写法。",
  },
  {
    when: /is not implemented|^Full vacuum|is not supported|not supported here/i,
    say: (_, { sql }) => `这里不支持这种写法：${cited(sql.split("\n")[0]!.slice(0, 40))}。`,
  },
];
