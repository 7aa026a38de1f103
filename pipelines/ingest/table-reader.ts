import { isMasked, type Contract } from "../contracts/contract.ts";
import { entries } from "../errors/entries.ts";
import type { Problem } from "../errors/issue-log.ts";
import { trimCell } from "./cells/clean.ts";
import { rowChecker, rawCell, type CheckedRow } from "./check-row.ts";
import type { Corrections } from "./corrections.ts";
import { DottedMonths } from "./dotted-months.ts";
import { knownUnit } from "./known-units.ts";
import { mask } from "./mask.ts";
import { countKnown, describeMissing, headerSpellings, holdsData, matchHeader, type Header } from "./match-header.ts";
import type { ReadOptions, SourceFile } from "./source-file.ts";
import { reasonToSkip } from "./skip-rows.ts";
import { maximumCellSize, type Record } from "./split-records.ts";
import type { ExtractWriter } from "./write-extract.ts";

/** Every record but the header is in exactly one of loaded, skipped, rejected. */
export interface Tally {
  records: number;
  loaded: number;
  skipped: number;
  rejected: number;
}

/** The header is wider than the limit. */
export class TooWide extends Error {}

/** Records have different surpluses of empty cells, so none is accepted: the file is read anew. */
export class SurplusDiffers extends Error {}

const maximumColumns = 1000;

/** A record whose cells may have been corrected. */
interface ReadableRecord {
  line: number;
  cells: readonly string[];
}

/** Takes the records of one file: finds the header, checks rows, counts. */
export class TableReader {
  readonly tally: Tally = { records: 0, loaded: 0, skipped: 0, rejected: 0 };
  header: Header | null = null;
  headerText = "";
  readonly #file: SourceFile;
  readonly #options: ReadOptions;
  readonly #contract: Contract;
  readonly #extract: ExtractWriter | null;
  readonly #spellings: Map<string, string>;
  readonly #corrections: ReturnType<Corrections["ofFile"]>;
  #check: ReturnType<typeof rowChecker> | null = null;
  /** Empty cells beyond the header that every record has; null before the first. */
  #surplus: number | null;
  #rejectedWhole = false;
  #dataAbove = 0;
  #best: readonly string[] = [];
  #belowHeader = 0;
  readonly #units = new Set<string>();
  readonly #months = new DottedMonths();

  constructor(file: SourceFile, options: ReadOptions, extract: ExtractWriter | null, surplus: "same" | "none") {
    this.#file = file;
    this.#options = options;
    this.#contract = options.row.contract;
    this.#extract = extract;
    this.#spellings = headerSpellings(this.#contract);
    this.#corrections = options.corrections.ofFile(file.path);
    this.#surplus = surplus === "none" ? 0 : null;
  }

  read(records: readonly Record[]): void {
    for (const record of records) {
      this.#extract?.add(record.line, record.cells, this.header);
      if (this.header) this.#readRow(record, this.header);
      else this.#seekHeader(record);
    }
  }

  /** What only the whole file can tell. Returns whether the file is loaded. */
  end(): boolean {
    if (!this.header) this.#reportNoHeader();
    else {
      if (this.#belowHeader === 0) this.#report({ code: "file_empty" }, this.header.line, null, null, "warning");
      this.#checkUnits(this.header);
      this.#warnOfAmbiguousMonths();
    }
    return !this.#rejectedWhole;
  }

  #seekHeader({ line, cells }: Record): void {
    const header = matchHeader(cells, line, this.#contract, this.#spellings);
    if (header) return this.#takeHeader(header, cells);
    this.tally.records++;
    this.tally.skipped++;
    if (this.#dataAbove === 0 && holdsData(cells)) this.#dataAbove = line;
    if (countKnown(cells, this.#spellings) > countKnown(this.#best, this.#spellings)) this.#best = cells;
  }

  #takeHeader(header: Header, cells: readonly string[]): void {
    if (cells.length > maximumColumns) throw new TooWide();
    this.header = header;
    this.headerText = cells.map(trimCell).join(",");
    this.#check = rowChecker(this.#options.row, header);
    for (const { column, text } of header.twice) {
      this.#rejectWhole(
        { code: "file_duplicate_column" },
        header.line,
        this.#contract.columns[column]!.header,
        trimCell(text),
      );
    }
    if (this.#dataAbove > 0) {
      const detail = `表头在第 ${header.line} 行，而第 ${this.#dataAbove} 行像是数据`;
      const todo = "请把表头移到数据之上，或删去上面的行";
      this.#rejectWhole({ code: "file_header", details: { detail, todo } }, header.line, null, null);
    }
    const known = Object.entries(this.#contract.columns).filter(([name]) => !header.places.has(name));
    const names = known.map(([, column]) => column.header).join("、");
    for (const { text } of header.unknown) {
      this.#report(
        { code: "column_unknown", details: { known: names || "（各列已齐）" } },
        header.line,
        trimCell(text),
        trimCell(text),
      );
    }
  }

  #readRow(record: Record, header: Header): void {
    const { line, cells } = record;
    this.tally.records++;
    if (record.tooLarge || cells.some(isTooLarge)) {
      this.#belowHeader++;
      return this.#reject(line, [{ code: "cell_too_large", column: null, raw: null }], null);
    }
    if (cells.length > header.width || this.#surplus !== 0) {
      if (this.#skip(record, header)) return;
      if (this.#isTooLong(cells, header)) {
        this.#belowHeader++;
        const extra = cells.slice(header.width);
        const details = { count: extra.length };
        return this.#reject(
          line,
          [{ code: "row_too_long", details, column: null, raw: extra.map(trimCell).join(",") }],
          null,
        );
      }
    }
    this.#belowHeader++;
    const corrected = this.#corrections ? this.#corrections.apply(line, cells, header, this.#contract) : cells;
    const row = this.#check!(corrected);
    this.#noteUnits(row);
    if (row.problems.length > 0) return this.#settle({ line, cells: corrected }, row, header);
    this.#load(row, line, corrected, header);
  }

  /** A row with problems: no data at all, rejected, or loaded with warnings. */
  #settle(record: ReadableRecord, row: CheckedRow, header: Header): void {
    if (this.#skip(record, header)) {
      this.#belowHeader--;
      return;
    }
    if (row.problems.some(({ code }) => entries[code].severity === "error"))
      return this.#reject(record.line, row.problems, rowMonth(row));
    for (const problem of row.problems)
      this.#report(problem, record.line, problem.column, problem.raw, undefined, rowMonth(row));
    this.#load(row, record.line, record.cells, header);
  }

  #load(row: CheckedRow, line: number, cells: readonly string[], header: Header): void {
    this.tally.loaded++;
    if (!this.#rejectedWhole) this.#options.sink.add(row.values, line);
    if (header.places.has("month")) this.#months.note(rawCell(cells, header, "month"), line);
  }

  #reject(
    line: number,
    problems: readonly (Problem & { column: string | null; raw: string | null })[],
    month: number | null,
  ): void {
    this.tally.rejected++;
    for (const problem of problems) this.#report(problem, line, problem.column, problem.raw, undefined, month);
  }

  /** Empty, repeated header, total or note: counted as skipped. */
  #skip({ line, cells }: ReadableRecord, header: Header): boolean {
    const reason = reasonToSkip(cells, header, this.#contract, this.#spellings);
    if (reason === null) return false;
    this.tally.skipped++;
    if (reason !== "empty") this.#report({ code: reason.code }, line, reason.column, trimCell(reason.raw));
    return true;
  }

  /** DESIGN 3.2 rule 5: accepted only where every record has the same surplus of empty cells. */
  #isTooLong(cells: readonly string[], header: Header): boolean {
    const isEmpty = cells.slice(header.width).every((cell) => trimCell(cell) === "");
    const extra = Math.max(0, cells.length - (isEmpty ? header.fullWidth : header.width));
    this.#surplus ??= isEmpty ? extra : 0;
    if (isEmpty && extra === this.#surplus) return false;
    if (this.#surplus > 0) throw new SurplusDiffers();
    return extra > 0;
  }

  #noteUnits(row: CheckedRow): void {
    const unit = this.#options.row.rules.unitOf(row);
    if (unit !== undefined) this.#units.add(unit);
  }

  /** Rule 4: 数值（万元） over indicators that are all in 亿元 would be wrong ten thousand times. */
  #checkUnits(header: Header): void {
    const [shared] = this.#units;
    if (this.#units.size !== 1 || !shared) return;
    for (const [name, text] of header.brackets) {
      const column = this.#contract.columns[name]!;
      const unit = column.inIndicatorUnit ? knownUnit(text, this.#options.row.rules.units ?? []) : null;
      if (unit !== null && unit !== knownUnit(shared, [shared])) {
        this.#rejectWhole(
          { code: "header_unit_mismatch", details: { unit: shared } },
          header.line,
          column.header,
          `${column.header}（${text}）`,
        );
      }
    }
  }

  #warnOfAmbiguousMonths(): void {
    const column = this.#contract.columns["month"]?.header ?? null;
    for (const { line, raw } of this.#months.suspects()) {
      this.#report({ code: "month_ambiguous" }, line, column, trimCell(raw));
    }
  }

  #reportNoHeader(): void {
    const { missing, nearest } = describeMissing(this.#contract, this.#best, this.#spellings);
    const detail = `没有找到表头：缺少 ${missing}${nearest && `；${nearest}`}`;
    this.#rejectWhole({ code: "file_header", details: { detail, todo: "请补上表头，列名见模板" } }, null, null, null);
  }

  #rejectWhole(problem: Problem, line: number | null, column: string | null, raw: string | null): void {
    this.#rejectedWhole = true;
    this.#report(problem, line, column, raw);
  }

  #report(
    problem: Problem,
    line: number | null,
    column: string | null,
    raw: string | null,
    severity?: "warning",
    month: number | null = null,
  ): void {
    const hide = isMasked(this.#contract);
    const place = {
      dataset: this.#contract.table,
      file: this.#file.path,
      line,
      column,
      month,
      ...(severity && { severity }),
    };
    const shown = hide
      ? { code: problem.code, details: { limit: problem.details?.["limit"], known: problem.details?.["known"] } }
      : problem;
    this.#options.issues.add(shown, { ...place, raw: hide && raw ? mask : raw });
  }
}

function isTooLarge(cell: string): boolean {
  return cell.length * 3 > maximumCellSize && Buffer.byteLength(cell) > maximumCellSize;
}

function rowMonth({ values }: CheckedRow): number | null {
  return (values["month"] ?? values["date"] ?? null) as number | null;
}
