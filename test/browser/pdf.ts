import { inflateSync } from "node:zlib";

/** What a PDF of Chromium's draws, in points from the top left corner of each page. */
export interface PdfPage {
  width: number;
  height: number;
  /** The text in the order in which it is drawn, radicals as the characters they look like. */
  text: string;
  /** Each character that is drawn, and where on its line it stands. */
  glyphs: { text: string; x: number; y: number; size: number }[];
  /** Filled rectangles: rules are such. */
  bars: { x: number; y: number; width: number; height: number; red: boolean }[];
}

export function readPdf(bytes: Buffer): PdfPage[] {
  const objects = new Map<string, string>();
  const source = bytes.toString("latin1");
  for (const [, id, body] of source.matchAll(/(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) objects.set(id!, body!);
  const object = (reference: string | undefined): string => objects.get(reference ?? "") ?? "";
  const leaves = (id: string | undefined): string[] => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(object(id))?.[1];
    return kids === undefined ? [id!] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(kid));
  };
  return leaves(/\/Type \/Catalog[\s\S]*?\/Pages (\d+)/.exec(source)?.[1]).map((id) => {
    const page = object(id);
    const box = /\/MediaBox \[([^\]]*)\]/.exec(page)![1]!.split(" ").map(Number);
    const fonts = new Map<string, Map<string, string>>();
    for (const [, name, font] of page.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name!, unicodeOf(streamOf(object(/\/ToUnicode (\d+)/.exec(object(font))?.[1]))));
    const content = streamOf(object(/\/Contents (\d+)/.exec(page)?.[1]));
    return { width: box[2]!, height: box[3]!, ...drawn(content, fonts, box[3]!) };
  });
}

function streamOf(object: string): string {
  const start = object.indexOf("stream\n") + 7;
  if (start < 7) return "";
  const data = Buffer.from(object.slice(start, object.lastIndexOf("\nendstream")), "latin1");
  return object.slice(0, start).includes("FlateDecode")
    ? inflateSync(data).toString("latin1")
    : data.toString("latin1");
}

function characterOf(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le").normalize("NFKC");
}

/** A font's glyph numbers, in hexadecimal, and the characters they show. */
function unicodeOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, hex] of block!.matchAll(/<([^>]+)> <([^>]+)>/g)) found.set(glyph!, characterOf(hex!));
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, hex] of block!.matchAll(/<([^>]+)> <([^>]+)> <([^>]+)>/g))
      for (let at = 0; at <= parseInt(to!, 16) - parseInt(from!, 16); at++)
        found.set(
          (parseInt(from!, 16) + at).toString(16).toUpperCase().padStart(from!.length, "0"),
          characterOf((parseInt(hex!, 16) + at).toString(16).padStart(hex!.length, "0")),
        );
  return found;
}

type Matrix = [number, number, number, number, number, number];

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

interface State {
  matrix: Matrix;
  red: boolean;
}

/** Reads the few operators that Skia writes: q Q cm rg re f Tf Tm Td Tj, and the text that a glyph stands for. */
class Drawing {
  readonly glyphs: PdfPage["glyphs"] = [];
  readonly bars: PdfPage["bars"] = [];
  private state: State = { matrix: [1, 0, 0, 1, 0, 0], red: false };
  private readonly fonts: Map<string, Map<string, string>>;
  private readonly height: number;
  private readonly saved: State[] = [];
  private line: Matrix = [1, 0, 0, 1, 0, 0];
  private font = "";
  private size = 0;
  private rectangle: number[] = [];
  private actual: string | null = null;

  constructor(fonts: Map<string, Map<string, string>>, height: number) {
    this.fonts = fonts;
    this.height = height;
  }

  do(operator: string, n: number[], strings: string[], names: string[]): void {
    if (operator === "q") this.saved.push(this.state);
    else if (operator === "Q") this.state = this.saved.pop() ?? this.state;
    else if (operator === "cm") this.state = { ...this.state, matrix: times(n as Matrix, this.state.matrix) };
    else if (operator === "rg") this.state = { ...this.state, red: n[0]! > 0.7 && n[1]! < 0.2 };
    else if (operator === "re") this.rectangle = n;
    else if (operator === "f")
      this.bars.push({ ...placed(this.rectangle, this.state.matrix, this.height), red: this.state.red });
    else if (operator === "Tf") [this.font, this.size] = [names[0]!, n[0]!];
    else if (operator === "Tm") this.line = n as Matrix;
    else if (operator === "Td") this.line = times([1, 0, 0, 1, n[0]!, n[1]!], this.line);
    else if (operator === "BDC") this.actual = names.includes("ActualText") ? characterOf(strings[0]!.slice(4)) : null;
    else if (operator === "EMC") this.actual = null;
    else if (operator === "Tj") this.show(strings[0]!);
  }

  private show(codes: string): void {
    const map = this.fonts.get(this.font) ?? new Map<string, string>();
    const [, , , scale, x, y] = times(this.line, this.state.matrix);
    const width = [...map.keys()][0]?.length ?? 2;
    for (let at = 0; at < codes.length; at += width) {
      const text = this.actual ?? map.get(codes.slice(at, at + width)) ?? "";
      if (text !== "") this.glyphs.push({ text, x, y: this.height - y, size: this.size * Math.abs(scale) });
      this.actual = this.actual === null ? null : "";
    }
  }
}

function drawn(
  content: string,
  fonts: Map<string, Map<string, string>>,
  height: number,
): Omit<PdfPage, "width" | "height"> {
  const drawing = new Drawing(fonts, height);
  let [numbers, strings, names]: [number[], string[], string[]] = [[], [], []];
  for (const [token] of content.matchAll(/<[0-9A-F]*>|\/\w+|-?[\d.]+|[A-Za-z*]+/g)) {
    if (/^[-.\d]/.test(token)) numbers.push(Number(token));
    else if (token.startsWith("/")) names.push(token.slice(1));
    else if (token.startsWith("<")) strings.push(token.slice(1, -1));
    else {
      drawing.do(token, numbers, strings, names);
      [numbers, strings, names] = [[], [], []];
    }
  }
  const { glyphs, bars } = drawing;
  return { glyphs, bars, text: glyphs.map((glyph) => glyph.text).join("") };
}

function placed(
  [x = 0, y = 0, w = 0, h = 0]: number[],
  m: Matrix,
  height: number,
): Omit<PdfPage["bars"][number], "red"> {
  return { x: m[0] * x + m[4], y: height - (m[3] * y + m[5]), width: Math.abs(m[0] * w), height: Math.abs(m[3] * h) };
}
