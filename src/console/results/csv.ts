import type { Pace } from "../slices.ts";
import { blobParts } from "./blob-parts.ts";
import { writeDelimited, type Progress } from "./delimited.ts";
import type { ResultView } from "./view.ts";

/** UTF-8 with BOM and CRLF, as Excel and WPS open it. */
export async function csvFile(view: ResultView, pace: Pace, onProgress?: Progress): Promise<Blob> {
  const parts = blobParts();
  parts.add("\ufeff", 1);
  await writeDelimited(view, ",", (text) => parts.add(text, text.length), pace, onProgress);
  return parts.join("text/csv;charset=utf-8");
}
