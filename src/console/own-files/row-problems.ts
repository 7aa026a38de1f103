import { isMissing } from "../../../pipelines/ingest/cells/clean.ts";
import type { Record } from "../../../pipelines/ingest/split-records.ts";
import { Refused, type Problem } from "./own-table.ts";

const shown = 20;

/** Rows of one kind that the person should hear of. */
class Seen {
  count = 0;
  #first = 0;

  add(line: number): void {
    if (this.count++ === 0) this.#first = line;
  }

  /** 第 12 行等 */
  get lines(): string {
    return `第 ${this.#first} 行${this.count > 1 ? "等" : ""}`;
  }
}

/** What is wrong with the rows of a file, or worth saying of them. */
export class RowProblems {
  readonly skipped = { empty: new Seen(), headerAgain: new Seen(), sum: new Seen(), note: new Seen() };
  readonly total = new Seen();
  readonly #short = new Seen();
  readonly #problems: Problem[] = [];
  readonly #width: number;
  #count = 0;

  constructor(width: number) {
    this.#width = width;
  }

  tooLarge(line: number): void {
    this.#add(line, "有一格超过 1 MB。多半是少了一个双引号，或整段正文误入表中，请改好再选。");
  }

  /** A row that is too long has shifted: 1,234.5 without quotes. Where its cells belong is not ours to guess. */
  checkWidth({ line, cells }: Record): void {
    if (cells.length < this.#width) this.#short.add(line);
    if (cells.length <= this.#width || cells.slice(this.#width).every(isMissing)) return;
    const advice = "多半是数里的千分位逗号没有加引号（1,234.5），或表头少了列名。请改好再选。";
    this.#add(line, `有 ${cells.length} 格，表头只有 ${this.#width} 列。${advice}`);
  }

  throwIfAny(): void {
    if (this.#count === 0) return;
    const rest = this.#count - this.#problems.length;
    const more = { line: null, message: `还有 ${rest} 行有问题，没有列出。` };
    throw new Refused(rest > 0 ? [...this.#problems, more] : this.#problems);
  }

  notes(): string[] {
    const { empty, headerAgain, sum, note } = this.skipped;
    const total = this.total;
    const short = this.#short;
    const notes: [Seen, string][] = [
      [empty, `跳过 ${empty.count} 个空行。`],
      [headerAgain, `跳过 ${headerAgain.count} 个重复的表头（${headerAgain.lines}）。`],
      [sum, `跳过 ${sum.count} 个合计行（${sum.lines}），以免求和时重复。`],
      [note, `跳过 ${note.count} 个注释行（${note.lines}）。`],
      [short, `有 ${short.count} 行比表头短（${short.lines}），缺的格算作空。`],
      [total, `有 ${total.count} 行像平均或全市合计（${total.lines}），也读入了，求和时请排除。`],
    ];
    return notes.filter(([seen]) => seen.count > 0).map(([, text]) => text);
  }

  #add(line: number, message: string): void {
    if (this.#count++ < shown) this.#problems.push({ line, message });
  }
}
