import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { unzipSync } from "fflate";
import { beforeAll, expect, inject, test } from "vitest";
import { completionText } from "../../src/format/completion.ts";
import { gapToLeaveText } from "../../src/format/leave.ts";
import { formatNumber } from "../../src/format/number.ts";
import { openDocx, paragraphTexts, tableTexts } from "./docx-parts.ts";

/** The .docx files of the demonstration site beside the database published with them. */

interface Row {
  id: string;
  month: string;
  county: boolean;
  name: string;
  unit: string;
  decimals: number;
  value: number | null;
  target: number | null;
  completion: number | null;
  rank: string;
  streak: number;
  gap: number | null;
  summons: string | null;
}

/** Written anew, from the marts alone: another hand than pipelines/documents/letters.sql. */
const SQL = `
  select letter_id as id, strftime(l.month, '%Y-%m') as month, addressee_kind = 'county' as county, indicator_name as name,
    coalesce(unit, '') as unit, decimals, g.value, c.target, c.completion, format('{}/{}', i.rank, i.participants) as rank,
    i.lag_streak as streak, i.gap_to_leave as gap, convener || form as summons
  from letter l join letter_item i using (letter_id) join indicator n using (indicator_code)
  join lagging_item g on (g.month, g.indicator_code, g.place_kind) =
      (l.month, i.indicator_code, if(addressee_kind = 'county', 'county', 'city'))
    and (addressee_kind = 'department' or place_code = addressee_code)
  left join county_ranking c on (c.month, c.indicator_code, c.county_code) = (l.month, i.indicator_code, addressee_code)
  left join escalation e on (e.month, e.indicator_code) = (l.month, i.indicator_code)
  order by letter_id, if(addressee_kind = 'county', 0, -level), n.position`;

let letters: Map<string, Row[]>;
let folder: string;

beforeAll(async () => {
  const site = inject("site");
  folder = join(site, "letters");
  const instance = await DuckDBInstance.create(join(site, "data/ducha.duckdb"), { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(SQL)).getRowObjectsJS() as unknown as Row[];
  connection.closeSync();
  instance.closeSync();
  letters = Map.groupBy(rows, ({ id }) => id);
});

function expectedCells(rows: readonly Row[]): string[][] {
  const hasTarget = rows.some(({ target }) => target !== null);
  return rows.map((row, at) => {
    const { name, unit, decimals, value, target, completion, gap } = row;
    const written = (figure: number | null, missing: string) =>
      figure === null ? missing : formatNumber(figure, decimals);
    const targets = hasTarget ? [written(target, "—"), completionText(completion)] : [];
    return [
      String(at + 1),
      unit ? `${name}（${unit}）` : name,
      written(value, "未公布"),
      ...targets,
      row.rank,
      row.streak > 1 ? `连续${row.streak}期` : "1期",
      value === null ? "未公布" : gapToLeaveText({ value, gap }, unit, decimals),
      ...(row.county ? [] : [row.summons ?? ""]),
    ];
  });
}

test("every letter has its file, and every figure in it is the database's", () => {
  expect(letters.size).toBeGreaterThan(100);
  for (const [id, rows] of letters) {
    const document = openDocx(readFileSync(join(folder, rows[0]!.month, `${id}.docx`))).xml("word/document.xml");
    const [, ...cells] = tableTexts(document, 0);
    expect(cells, id).toEqual(expectedCells(rows));
  }
});

test("a month's archive holds the letters of that month, byte for byte, and nothing else", () => {
  const months = Map.groupBy(letters.values(), ([row]) => row!.month);
  expect(months.size).toBeGreaterThan(10);
  for (const month of months.keys()) {
    const files = readdirSync(join(folder, month)).filter((name) => name.endsWith(".docx"));
    const archived = Object.values(unzipSync(readFileSync(join(folder, month, "letters.zip"))));
    const single = files.map((name) => readFileSync(join(folder, month, name)));
    expect(files.length).toBe(months.get(month)?.length);
    expect(archived.map(digest).sort()).toEqual(single.map(digest).sort());
  }
});

test("the names in an archive tell kind, serial and addressee", () => {
  const [month] = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "letters.zip")))
    .slice(-1);
  const names = Object.keys(unzipSync(readFileSync(join(folder, month!, "letters.zip"))));
  expect(names.every((name) => /^(提醒函|督办单)-\d{2,}-\S+\.docx$/.test(name))).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

test("a .docx says what the page of its letter says", () => {
  const [[id, rows] = []] = [...letters].slice(-1);
  const path = join(folder, rows![0]!.month, id!);
  const page = readFileSync(`${path}.html`, "utf8").replace(/<[^>]*>/g, "");
  const texts = paragraphTexts(openDocx(readFileSync(`${path}.docx`)).xml("word/document.xml"));
  const missing = texts.filter((text) => text.length > 12 && !page.includes(text) && !text.endsWith("印发"));
  expect(missing).toEqual([]);
});

function digest(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
