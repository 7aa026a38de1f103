import { href, sourcePage } from "./href.ts";

export interface SourceRef {
  file: number;
  line: number;
}

/** Makes the links of a page's figures to the line each came from; null where a file has no extract. */
export function sourceLinks(from: string, files: readonly { id: string | null }[]): (ref: SourceRef) => string | null {
  const root = href(from, "");
  return ({ file, line }) => {
    const id = files[file]?.id;
    return id == null || line < 1 ? null : root + sourcePage(id, line);
  };
}
