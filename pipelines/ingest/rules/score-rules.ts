import { rawCell } from "../check-row.ts";
import type { NameRegister } from "../registers.ts";
import type { RowRules } from "./row-rules.ts";

/** Rules of score_records: 单位类型, if given, agrees with the unit (DESIGN 3.2 rule 10). */
export function scoreRules(counties: NameRegister, departments: NameRegister): RowRules {
  return {
    identify: () => undefined,
    unitOf: () => "分",
    finish: ({ values, problems }, cells, header) => {
      const unit = values["unit_code"] as string | null;
      if (unit === null) return;
      const kind = departments.has(unit) ? "department" : counties.has(unit) ? "county" : null;
      const stated = values["unit_kind"] as string | null;
      if (stated && kind && stated !== kind) {
        const known = kind === "county" ? "县市区" : "市直部门";
        problems.push({
          code: "bad_choice",
          column: "单位类型",
          raw: rawCell(cells, header, "unit_kind"),
          details: { detail: "，与单位不符", known },
        });
      }
      values["unit_kind"] = kind ?? stated ?? "department";
    },
  };
}
