import "../../src/console/polyfills.ts";
import { createAnnex } from "../../src/console/annex/annex.ts";
import { createChart } from "../../src/console/chart/chart.ts";
import type { ResultView } from "../../src/console/results/view.ts";
import { smallSetup, smallView, type SmallColumn } from "./small-view.ts";

/** Chart and annex of a result, on a page that holds other things too. */
declare global {
  interface Window {
    showResult(columns: SmallColumn[], sql?: string, arrangement?: string): void;
    printed: number;
  }
}

const chart = createChart(smallSetup);
const annex = createAnnex(smallSetup, { now: () => new Date(2024, 6, 5, 9, 8) });
document.getElementById("chart")!.append(chart.element);
document.getElementById("annex")!.append(annex.element);

window.printed = 0;
window.print = () => void (window.printed += 1);
window.showResult = (columns, sql, arrangement = "") => {
  const view: ResultView = { ...smallView(columns, sql), arrangement };
  chart.show(view);
  annex.show(view);
};
