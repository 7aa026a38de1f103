import { isMissing, normaliseCell, squeeze, trimCell } from "../../../pipelines/ingest/cells/clean.ts";
import { parseDate, parseMonth } from "../../../pipelines/ingest/cells/month.ts";
import { parseNumber } from "../../../pipelines/ingest/cells/number.ts";
import { DottedMonths } from "../../../pipelines/ingest/dotted-months.ts";
import { knownUnit } from "../../../pipelines/ingest/known-units.ts";
import { booleanCandidate, dateCandidate, monthCandidate, NumberCandidate, type Candidate } from "./candidate.ts";
import type { OwnType } from "./own-table.ts";

/** How every cell of a column is read. A date is its milliseconds since 1970. */
export interface ColumnPlan {
  type: OwnType;
  read(raw: string): string | number | boolean | null;
  /** For the schema beside the editor. */
  about: string;
  /** What the person should hear of. */
  note: string | null;
}

const codeName = /(?:编码|代码|编号|代号|证号|证件号|号码|电话|手机|邮编|文号)$|(?:^|_)(?:code|id)$/i;
/** Decides where every cell is a number that may be a day or month as well: 202403, 45352, 2024.3. */
const monthName = /(?:月份|年月|报告期|统计期|时间|month)$/i;
const dateName = /(?:日期|时间|date)$/i;
const millisecondsPerDay = 86_400_000;

/** A first look at all cells of a column. Types are never guessed: a column has one that every cell reads as, or is text. */
export class ColumnSurvey {
  readonly #header: string;
  readonly #title: string;
  readonly #unit: string | undefined;
  readonly #number: NumberCandidate;
  readonly #date = dateCandidate();
  readonly #month = monthCandidate();
  readonly #boolean = booleanCandidate();
  readonly #dotted = new DottedMonths();
  #filled = 0;

  constructor(header: string) {
    this.#header = header;
    this.#title = squeeze(header).replace(/[([【].*$/, "");
    const inside = /[([【]([^)\]】]*)/.exec(squeeze(header))?.[1];
    this.#unit = (inside && knownUnit(inside, [])) || undefined;
    this.#number = new NumberCandidate(this.#unit);
  }

  observe(raw: string, line: number): void {
    if (isMissing(raw)) return;
    this.#filled++;
    for (const kind of [this.#number, this.#date, this.#month, this.#boolean]) kind.observe(raw, line);
    if (this.#month.fits) this.#dotted.note(raw, line);
  }

  plan(): ColumnPlan {
    const number = this.#number;
    if (this.#filled === 0) return text("没有一格有内容。");
    if (this.#boolean.fits) return readBoolean;
    if (number.fits && codeName.test(this.#title)) return text("编码，按文字保留。");
    if (this.#month.fits && monthName.test(this.#title) && !this.#isDate()) return this.#readMonth();
    if (this.#date.fits && (dateName.test(this.#title) || !number.fits)) return readDate;
    if (number.fits) return this.#readNumber();
    if (this.#month.fits && !this.#date.isAnyFitting) return this.#readMonth();
    return text(null, this.#whyText());
  }

  /** 时间 may hold either. */
  #isDate(): boolean {
    return this.#date.fits && dateName.test(this.#title);
  }

  #readMonth(): ColumnPlan {
    const suspect = this.#dotted.suspects()[0];
    const note =
      suspect && `第 ${suspect.line} 行「${suspect.raw}」可能是10月（Excel 会去掉 2024.10 末尾的 0），请核对。`;
    const about = "月份，以当月1日表示；季度、年度记为最后一个月。";
    return { type: "DATE", read: reader((raw) => inMilliseconds(parseMonth(raw))), about, note: this.#named(note) };
  }

  #readNumber(): ColumnPlan {
    const { suffix, isWhole } = this.#number;
    const unit = this.#unit;
    const about = unit ? `单位：${unit}。` : suffix ? `各格写作“…${suffix}”，取其前的数，未换算。` : "";
    return { type: isWhole ? "BIGINT" : "DOUBLE", read: reader((raw) => parseNumber(raw, unit)), about, note: null };
  }

  #whyText(): string | null {
    if (this.#month.fits) return this.#named("有的格写到日，有的只写到月，按文字保留。请写成一种再选。");
    const near = ([this.#number, this.#date, this.#month] as Candidate[]).find(({ nearlyFits }) => nearlyFits);
    if (!near) return null;
    const { line, raw, why } = near.failure!;
    const shown = raw.length > 20 ? `${raw.slice(0, 20)}…` : raw;
    return this.#named(`第 ${line} 行「${shown}」${why}，整列按文字保留。查询时可用 try_cast 转换，或改好文件再选。`);
  }

  #named(note: string | undefined): string | null {
    return note === undefined ? null : `「${this.#header}」${note}`;
  }
}

const readBoolean: ColumnPlan = {
  type: "BOOLEAN",
  read: reader((raw) => normaliseCell(raw).toLowerCase() === "true"),
  about: "",
  note: null,
};

const readDate: ColumnPlan = {
  type: "DATE",
  read: reader((raw) => inMilliseconds(parseDate(raw))),
  about: "",
  note: null,
};

/** Rule 6: text stays as it came, trimmed; only the empty cell is missing. */
function text(about: string | null, note: string | null = null): ColumnPlan {
  return { type: "VARCHAR", read: (raw) => trimCell(raw) || null, about: about ?? "", note };
}

function reader<T>(read: (raw: string) => T): (raw: string) => T | null {
  return (raw) => (isMissing(raw) ? null : read(raw));
}

function inMilliseconds(days: number | null): number | null {
  return days === null ? null : days * millisecondsPerDay;
}
