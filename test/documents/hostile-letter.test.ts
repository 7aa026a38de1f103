import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { LetterWriter } from "../../pipelines/documents/docx/letter-docx.ts";
import { archiveName } from "../../pipelines/documents/letter-files.ts";
import type { LetterDocument } from "../../pipelines/documents/letter-document.ts";
import { all, openDocx, paragraphTexts, sampleItem, sampleLetter, tableTexts, type DocxParts } from "./docx-parts.ts";

/** Names, units and notes come from outside: whatever they hold, every part stays well-formed and the text is text. */

const writer = new LetterWriter();
const documentPart = "word/document.xml";

async function written(changes: Partial<LetterDocument>): Promise<DocxParts> {
  const docx = openDocx(await writer.write(sampleLetter(changes)));
  for (const name of docx.names) docx.xml(name);
  return docx;
}

const markup = `</w:t></w:r></w:p><w:p/><!-- ]]> & "quoted" 'single' {{patch}} {rId1}`;
let docx: DocxParts;

beforeAll(async () => {
  const items = [sampleItem(1, { indicator: markup, unit: markup, value: `=HYPERLINK("x")` })];
  docx = await written({
    salutation: markup,
    addresseeName: markup,
    issuer: markup,
    note: markup,
    items,
    copies: [markup],
  });
});

test("markup is text wherever it stands", () => {
  const document = docx.xml(documentPart);
  expect(paragraphTexts(document)).toContain(`${markup}：`);
  expect(tableTexts(document, 0)[1]?.slice(1, 3)).toEqual([`${markup}（${markup}）`, `=HYPERLINK("x")`]);
  expect(docx.xml("docProps/core.xml").documentElement.textContent).toContain(markup);
});

test("characters that XML forbids become spaces", async () => {
  const forbidden = "甲\u0000\u0001\u0008\u000b\u001f\uFFFE\uFFFF\uD800\uDC00x\uD800乙";
  const document = (await written({ salutation: forbidden })).xml(documentPart);
  expect(paragraphTexts(document)).toContain(`甲       \u{10000}x 乙：`);
});

test("a line end inside a name does not end the paragraph", async () => {
  const document = (await written({ items: [sampleItem(1, { indicator: "甲\r\n乙\t丙\u2028丁" })] })).xml(documentPart);
  expect(tableTexts(document, 0)[1]?.[1]).toBe("甲  乙 丙 丁（%）");
});

test("names of ten thousand characters, a hundred items, a thousand copies", async () => {
  const long = "督".repeat(10_000);
  const items = Array.from({ length: 100 }, (_, at) =>
    sampleItem(at + 1, { indicator: long, unit: long, value: long }),
  );
  const copies = Array.from({ length: 1000 }, () => "市政府办公室");
  const document = (await written({ salutation: long, issuer: long, items, copies })).xml(documentPart);
  expect(all(all(document, "w:tbl")[0]!, "w:tr")).toHaveLength(101);
  const columns = all(document, "w:gridCol").map((column) => Number(column.getAttribute("w:w")));
  expect(Math.min(...columns)).toBeGreaterThan(200);
});

test("nothing at all: empty names, no requests, no copies, no one who printed", async () => {
  await written({
    salutation: "",
    issuer: "",
    opening: [],
    requests: [],
    closing: [],
    copies: [],
    printedBy: null,
    date: "",
  });
});

test("any text", async () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, text, text, async (name, unit, place) => {
      await written({ salutation: place, addresseeName: place, items: [sampleItem(1, { indicator: name, unit })] });
    }),
    { numRuns: 25 },
  );
});

test.each([
  ["../../etc/passwd", "督办单-03-.._.._etc_passwd.docx"],
  [`a<b>:"c"|d?*\\e`, "督办单-03-a_b___c__d___e.docx"],
  ["甲\u0000\u202E乙", "督办单-03-甲__乙.docx"],
  ["督".repeat(10_000), `督办单-03-${"督".repeat(60)}.docx`],
])("the addressee 「%s」 is fit for a file name", (addresseeName, name) => {
  expect(archiveName(sampleLetter({ addresseeName }))).toBe(name);
});
