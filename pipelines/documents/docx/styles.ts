import { line, pt, red, size } from "./measures.ts";
import { fonts, type Typeface } from "./text.ts";
import { writeXml } from "./xml.ts";

/**
 * The paragraph styles, as word/styles.xml: in Word they stand in the list of styles, where the office can adjust
 * them. Written here because docx's own styles do not know w:snapToGrid. The section declares the grid of 22 lines of
 * 28 characters, but programs apply it in different ways (LibreOffice gives a character that is wider than its cell
 * two of them), so the styles keep off it and set the same pitch themselves: exact lines, and 16 pt − 0.3 pt a character.
 */

export type StyleName = keyof typeof looks;

interface Look {
  name: string;
  font: Typeface;
  size: number;
  /** From line to line, in points; the grid's where absent. */
  line?: number;
  align?: "center" | "both" | "right";
  /** First-line indent in characters. */
  indent?: number;
  /** Between characters, in twips. */
  tracking?: number;
  color?: string;
}

const looks = {
  Issuer: { name: "发文机关标志", font: "小标宋", size: 44, align: "center", color: red },
  DocumentNumber: { name: "发文字号", font: "仿宋", size: size.三号, line: 16 },
  DocumentTitle: { name: "公文标题", font: "小标宋", size: size.二号, line: 33, align: "center" },
  Addressee: { name: "主送机关", font: "仿宋", size: size.三号 },
  Text: { name: "公文正文", font: "仿宋", size: size.三号, align: "both", indent: 2, tracking: -6 },
  Signature: { name: "落款", font: "仿宋", size: size.三号, align: "right" },
  TableHead: { name: "表头", font: "黑体", size: size.小四, line: 17, align: "center" },
  TableText: { name: "表文", font: "仿宋", size: size.小四, line: 17 },
  AttachmentLabel: { name: "附件", font: "黑体", size: size.三号 },
  Imprint: { name: "版记", font: "仿宋", size: size.四号, line: 22 },
  PageNumber: { name: "页码", font: "宋体", size: size.四号, line: 14 },
  Note: { name: "示例标注", font: "黑体", size: size.五号, line: 12, align: "right", color: "595959" },
  Rule: { name: "线", font: "仿宋", size: 1, line: 1.5 },
} satisfies Record<string, Look>;

type Xml = Record<string, unknown>;

export function stylesXml(): string {
  const defaults = element("w:docDefaults", [
    element("w:rPrDefault", [runProperties({ font: "仿宋", size: size.三号 })]),
    element("w:pPrDefault", [element("w:pPr", [spacing(line)])]),
  ]);
  // LibreOffice takes the grid's character width from this style, not from the defaults
  const ownSize = element("w:rPr", [element("w:sz", [], { "w:val": 2 * size.三号 })]);
  const normal = element("w:style", [named("Normal"), element("w:qFormat"), ownSize], {
    "w:type": "paragraph",
    "w:default": "1",
    "w:styleId": "Normal",
  });
  const all = Object.entries(looks).map(([id, look]) => style(id, look));
  const namespace = { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" };
  const root = element("w:styles", [defaults, normal, ...all], namespace);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(root)}`;
}

function style(id: string, look: Look): Xml {
  const children = [named(look.name), element("w:basedOn", [], { "w:val": "Normal" }), element("w:qFormat")];
  const attributes = { "w:type": "paragraph", "w:customStyle": "1", "w:styleId": id };
  return element("w:style", [...children, paragraphProperties(look), runProperties(look)], attributes);
}

function paragraphProperties({ line: pitch, align, indent, size: points }: Look): Xml {
  return element("w:pPr", [
    ...["overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid"].map((name) =>
      element(`w:${name}`, [], { "w:val": "0" }),
    ),
    spacing(pitch === undefined ? line : pt(pitch)),
    ...(indent ? [element("w:ind", [], { "w:firstLineChars": 100 * indent, "w:firstLine": pt(indent * points) })] : []),
    ...(align ? [element("w:jc", [], { "w:val": align })] : []),
  ]);
}

function runProperties({
  font,
  size: points,
  color,
  tracking,
}: Pick<Look, "font" | "size" | "color" | "tracking">): Xml {
  return element("w:rPr", [
    element(
      "w:rFonts",
      [],
      Object.fromEntries(Object.entries(fonts(font)).map(([name, value]) => [`w:${name}`, value])),
    ),
    ...(color ? [element("w:color", [], { "w:val": color })] : []),
    ...(tracking ? [element("w:spacing", [], { "w:val": tracking })] : []),
    element("w:sz", [], { "w:val": 2 * points }),
    element("w:szCs", [], { "w:val": 2 * points }),
    element("w:lang", [], { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
  ]);
}

function spacing(twips: number): Xml {
  return element("w:spacing", [], { "w:line": twips, "w:lineRule": "exact" });
}

function named(name: string): Xml {
  return element("w:name", [], { "w:val": name });
}

function element(name: string, children: readonly Xml[] = [], attributes: Record<string, string | number> = {}): Xml {
  return { [name]: [{ _attr: attributes }, ...children] };
}
