import { actions } from "./actions.ts";
import { cities } from "./cities.ts";
import { type Contract } from "./contract.ts";
import { counties } from "./counties.ts";
import { countyValues } from "./county-values.ts";
import { departments } from "./departments.ts";
import { exemptions } from "./exemptions.ts";
import { indicators } from "./indicators.ts";
import { officials } from "./officials.ts";
import { provincialRankings } from "./provincial-rankings.ts";
import { responsibilities } from "./responsibilities.ts";
import { scoreItems } from "./score-items.ts";
import { scoreRecords } from "./score-records.ts";
import { sections } from "./sections.ts";

/** In the order in which they are read: a name resolves against the files before it. */
export const referenceContracts: readonly Contract[] = [
  cities,
  counties,
  officials,
  sections,
  departments,
  indicators,
  responsibilities,
  scoreItems,
  exemptions,
];

export const datasetContracts: readonly Contract[] = [provincialRankings, countyValues, scoreRecords, actions];

/** The files without which nothing can be built (DESIGN 3.0). */
export const requiredReferences: readonly string[] = ["cities", "counties", "indicators"];

/** Datasets of DESIGN 3.1 that have no contract yet: their files are set aside with a warning, not an error. */
export const laterDatasets: readonly string[] = [
  "progress_items",
  "practices",
  "outreach",
  "assigned_matters",
  "department_ledger",
  "leader_worklist",
  "commendations",
  "supervisors",
  "experts",
  "joint_supervisions",
  "trainings",
];
