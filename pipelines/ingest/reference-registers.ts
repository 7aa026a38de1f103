import type { Issues } from "../errors/issue-log.ts";
import type { References, ReferenceRow } from "./reference-row.ts";
import { NameRegister, type Registers } from "./registers.ts";

/** Which columns of which reference file give a thing its spellings. */
const spellings = {
  city: { table: "cities", code: "city_code", names: ["city_name", "short_name"], unknown: "unknown_place" },
  county: { table: "counties", code: "county_code", names: ["county_name", "short_name"], unknown: "unknown_place" },
  indicator: { table: "indicators", code: "indicator_code", names: ["indicator_name"], unknown: "unknown_indicator" },
  department: {
    table: "departments",
    code: "department_code",
    names: ["department_name", "short_name"],
    unknown: "unknown_unit",
  },
  section: { table: "sections", code: "section_code", names: ["section_name"], unknown: "unknown_unit" },
  official: { table: "officials", code: "official_id", names: ["official_name"], unknown: "unknown_official" },
  score_item: { table: "score_items", code: "item", names: [], unknown: "unknown_item" },
} as const;

type Named = keyof typeof spellings;

/** Registers from the rows gathered; where a file is absent, its names are kept as text. */
export function registersFrom(rows: References, present: readonly string[]): Registers {
  const of = (kind: Named): NameRegister => {
    const { table, unknown } = spellings[kind];
    const register = new NameRegister(unknown, !present.includes(table));
    for (const row of rows.get(table) ?? [])
      for (const spelling of spellingsOf(row, kind)) add(register, row, kind, spelling);
    return register;
  };
  const [city, county, department, section] = [of("city"), of("county"), of("department"), of("section")];
  return {
    city,
    county,
    department,
    section,
    indicator: of("indicator"),
    official: of("official"),
    score_item: of("score_item"),
    place: city.join(county),
    unit: department.join(county),
    organisation: new NameRegister("unknown_unit", true).join(department, county, section), // 市政府 is in no file
  };
}

function add(register: NameRegister, { values }: ReferenceRow, kind: Named, spelling: string): string | null {
  const { code, names } = spellings[kind];
  return register.add(spelling, String(values[code]), String(values[names[0] ?? code] ?? values[code]));
}

function spellingsOf({ values }: ReferenceRow, kind: Named): string[] {
  const { code, names } = spellings[kind];
  const listed = String(values["aliases"] ?? "").split("、");
  return [code, ...names]
    .map((name) => String(values[name] ?? ""))
    .concat(listed)
    .filter(Boolean);
}

/**
 * What may be named by one spelling: counties and departments stand in the same columns, and letters to them in the
 * same folder. Officials may share a name: their codes tell.
 */
const namedTogether: readonly (readonly Named[])[] = [
  ["city"],
  ["county", "department"],
  ["indicator"],
  ["section"],
  ["score_item"],
];

/** One spelling for two things would put a figure, or a mark, on the wrong one. */
export function reportNameConflicts(references: References, issues: Issues): void {
  for (const kinds of namedTogether) {
    const register = new NameRegister(spellings[kinds[0]!].unknown);
    for (const kind of kinds) reportConflictsOf(kind, register, references, issues);
  }
}

function reportConflictsOf(kind: Named, register: NameRegister, references: References, issues: Issues): void {
  const { table, names, code } = spellings[kind];
  for (const row of references.get(table) ?? []) {
    const name = String(row.values[names[0] ?? code]);
    for (const spelling of spellingsOf(row, kind)) {
      const other = register.add(spelling, `${table}/${row.values[code]}`, name); // one code may stand in two files
      if (other === null) continue;
      const details = { left: register.nameOf(other), right: name };
      issues.add(
        { code: "name_conflict", details },
        { dataset: table, file: `reference/${table}.csv`, line: row.line, column: "名称", raw: spelling },
      );
    }
  }
}
