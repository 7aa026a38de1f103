import { cited, type Finding, type Rule } from "./rule.ts";
import { typeWord, typeWords } from "./type-names.ts";

const dateHint = "日期要写成 '2024-03-01'；月份以当月1日表示，三月是 date '2024-03-01'。";

/** Types that do not fit and values that cannot be read. */
export const valueRules: Rule[] = [
  {
    when: /^(?:No function matches the given name and argument types '|Could not choose a best candidate function for the function call ")([^(]*)\(([^]*?)\)['"]\./,
    say: ([, name, types], finding) => sayCall(name!, types!, finding),
  },
  {
    when: /^invalid (?:date|timestamp) field format: "([^]*?)"/,
    say: ([, value]) => `${cited(value!)}不是日期。${dateHint}`,
  },
  {
    when: /^(?:date|timestamp|time) field value out of range: "([^]*?)"/,
    say: ([, value]) => ({ message: `没有${cited(value!)}这一天。`, mark: `'${value}'` }),
  },
  {
    when: /^Could not (?:convert string|cast value) ['"]?([^]*?)['"]? to ([A-Z0-9(), ]+?)(?: when casting from source column ([^]+))?$/,
    say: ([, value, type, column]) => sayConversion(value!, type!, column),
  },
  {
    when: /^Unimplemented type for cast \((.+) -> (.+)\)/,
    say: ([, from, to]) => `${typeWord(from!)}不能换成${typeWord(to!)}。${to === "DATE" ? dateHint : ""}`,
  },
  {
    when: /^Type \w+ with value ([^]*?) can't be cast because the value is out of range for the destination type (\w+)/,
    say: ([, value, type]) => `${value} 超出了类型 ${type} 的范围，请用 bigint 或 double。`,
  },
  {
    when: /^Cannot (?:compare|mix|combine) values of type (\w+).* (?:and|with) type (\w+)/,
    say: ([, a, b]) =>
      `${typeWord(a!)}不能和${typeWord(b!)}比较。${a === "DATE" || b === "DATE" ? `${dateHint}（2024-03 会被当作 2024 减 3。）` : ""}`,
  },
  { when: /^Argument index|^Invalid type specifier/, say: () => "format 或 printf 的格式与后面的值对不上。" },
  { when: /^Overflow in|^Value out of range|^Cannot cast|not in timestamp range|out of range/i, say: sayRange },
  { when: /^cannot take square root of a negative number/, say: () => "负数不能开平方。" },
  { when: /^cannot take logarithm of/, say: () => "0 和负数不能取对数。" },
  { when: /^Division by zero|division by zero/i, say: () => "除数是 0。请用 nullif(除数, 0) 避开。" },
  {
    when: /^Could not parse string "([^]*?)" according to format specifier "([^]*?)"/,
    say: ([, value, format]) => `${cited(value!)}不符合格式 ${format}；读不出时要得空值，请用 try_strptime。`,
  },
  {
    when: /^(missing [)\]]|no argument for repetition|invalid (?:escape|perl|character)|unexpected \))/,
    say: () => "正则表达式的写法不对，请检查括号是否成对；括号本身要写成 \\(。",
  },
  { when: /^Lists larger than|^Cannot create a string of size/, say: () => "这样的列表或文字太长，请缩小范围。" },
];

function sayRange(): string {
  return "数或日期超出了范围。整数可先换成 double 再算。";
}

function sayConversion(value: string, type: string, column: string | undefined): string {
  const from = column === undefined ? "" : `列${cited(column)}里的`;
  const word = typeWord(type);
  if (/^DECIMAL/.test(type)) return `${from}${cited(value)}放不进 ${type}：请加大位数，或用 double。`;
  if (word === "日期") return `${from}${cited(value)}不是日期。${dateHint}`;
  if (word === "是否") return `${from}${cited(value)}不是 true 或 false。`;
  return `${from}${value === "" ? "空的文字" : cited(value)}不是${word}。跳过读不出的值，请用 try_cast(… as ${/整数/.test(word) ? "integer" : "double"})。`;
}

const operators: Record<string, string> = {
  "~~": "like",
  "!~~": "not like",
  "~~*": "ilike",
  "!~~*": "not ilike",
  "~~~": "glob",
};

function sayCall(name: string, types: string, { text }: Finding): string {
  const given = typeWords(types);
  if (/^[^a-z_]+$/i.test(name) && name in operators) return sayLike(operators[name]!, types);
  if (/^[^\w]+$/.test(name)) return sayOperator(name, types, given);
  if (/^(sum|avg)$/.test(name) && /VARCHAR|STRING/.test(types)) {
    return `${name} 只能算数，不能算文字。请先换成数：${name}(try_cast(列 as double))。`;
  }
  const ways = acceptable(text);
  const whole = /^(range|generate_series)$/.test(name) && /DOUBLE|DECIMAL/.test(types);
  const hint = whole ? "1e12 这样的写法是小数，请写成整数 1000000000000，或 1e12::bigint。" : "";
  return `函数 ${name} 不接受这样的参数：${given}。${hint}${ways === "" ? "" : `可以是：${ways}。`}`;
}

function sayLike(operator: string, types: string): string {
  if (/^DATE|^TIMESTAMP/.test(types)) {
    return `${operator} 只比较文字，这里是日期。某一年请写 year(月份) = 2024；某几个月请写 月份 between date '2024-01-01' and date '2024-03-01'。`;
  }
  return `${operator} 只比较文字，这里是${typeWords(types)}。请先换成文字：cast(列 as varchar)。`;
}

function sayOperator(operator: string, types: string, given: string): string {
  if (/DATE|TIMESTAMP/.test(types))
    return `${given}之间不能用 ${operator}。日期加减请写 月份 + interval 1 month；日期常量请写 date '2024-03-01'。`;
  return `${given}之间不能用 ${operator}。文字请先换成数：try_cast(列 as double)；接起文字请用 ||。`;
}

/** At most four different ways, by type. */
function acceptable(text: string): string {
  const ways = [...text.matchAll(/^\t[^(\n]+\(([^\n]*)\)(?: ->|$)/gm)].map(([, types]) => `（${typeWords(types!)}）`);
  return [...new Set(ways)].slice(0, 4).join("或");
}
