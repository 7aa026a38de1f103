import { csv } from "./csv.ts";
import { type SlippedCell } from "./sheets.ts";

const HEADER = ["数据集", "文件", "行", "列", "原值", "改为", "原因", "反馈对象", "状态"];

export function correctionsFile(cells: readonly SlippedCell[]): Uint8Array {
  const rows = cells.map(({ path, line, place, original, corrected }) => [
    ...["县域指标", path, String(line), "数值", original, corrected],
    ...[`小数点错位，已与${place}核实`, "市税务局", "待更正"],
  ]);
  return csv([HEADER, ...rows]);
}
