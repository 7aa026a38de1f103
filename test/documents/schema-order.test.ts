import { describe, expect, test } from "vitest";
import { all, sampleLetter, writeDocx } from "./docx-parts.ts";

/**
 * The order in which ISO/IEC 29500 wants the children of each element of properties. LibreOffice does not mind another;
 * Word calls the file damaged.
 */
const orders: Record<string, string> = {
  "w:pPr": `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`,
  "w:rPr": `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`,
  "w:pBdr": "top left bottom right between bar",
  "w:tbl": "tblPr tblGrid tr",
  "w:tblPr": `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`,
  "w:tblBorders": "top left start bottom right end insideH insideV",
  "w:tblCellMar": "top left start bottom right end",
  "w:tcPr": `cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark`,
  "w:sectPr": `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`,
  "w:style": `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
  "w:settings": `writeProtection view zoom displayBackgroundShape defaultTabStop evenAndOddHeaders compat`,
  "wp:anchor": `simplePos positionH positionV extent effectExtent wrapNone wrapSquare docPr cNvGraphicFramePr graphic`,
  "wps:wsp": "cNvPr cNvSpPr spPr style txbx bodyPr",
};

describe.each(["督办单", "提醒函"] as const)("%s", (kind) => {
  test.each(Object.keys(orders))("children of %s", async (name) => {
    const docx = await writeDocx(sampleLetter({ kind, citation: "此前" }));
    const order = orders[name]!.split(/\s+/);
    const parts = docx.names.filter((part) => /^word\/[^/]+\.xml$/.test(part)).map((part) => docx.xml(part));
    const faults = parts.flatMap((part) => all(part, name)).filter((element) => !isOrdered(element, order));
    expect(faults.map((element) => element.outerHTML)).toEqual([]);
  });

  test("every cell ends with a paragraph, and the body with its section", async () => {
    const document = (await writeDocx(sampleLetter({ kind }))).xml("word/document.xml");
    expect(all(document, "w:tc").every((cell) => cell.lastElementChild?.tagName === "w:p")).toBe(true);
    expect(all(document, "w:body")[0]?.lastElementChild?.tagName).toBe("w:sectPr");
  });

  test("every part has a type, and every relationship a part", async () => {
    const docx = await writeDocx(sampleLetter({ kind }));
    const types = docx.xml("[Content_Types].xml");
    const given = all(types, "Override").map((one) => one.getAttribute("PartName")!.slice(1));
    expect(given.filter((name) => !docx.names.includes(name))).toEqual([]);
    const named = docx.names
      .filter((name) => name.endsWith(".rels"))
      .flatMap((rels) => targetsOf(docx.xml(rels), rels));
    expect(named.filter((name) => !docx.names.includes(name))).toEqual([]);
    expect(docx.names[0]).toBe("[Content_Types].xml");
  });
});

function isOrdered(element: Element, order: readonly string[]): boolean {
  const places = [...element.children].map((child) => order.indexOf(child.tagName.replace(/^\w+:/, "")));
  return places.every((place, at) => place >= 0 && (at === 0 || place >= places[at - 1]!));
}

function targetsOf(relationships: Document, path: string): string[] {
  const folder = path.replace(/_rels\/[^/]+$/, "");
  return all(relationships, "Relationship").map((one) => folder + one.getAttribute("Target")!);
}
