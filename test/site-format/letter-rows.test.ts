import { describe, expect, it } from "vitest";
import type { LetterItem } from "../../src/documents/letter-document.ts";
import { itemRows, slipRows } from "../../src/documents/rows.ts";
import { wordsOf } from "../../src/documents/words.ts";
import { escapeHtml } from "../../src/format/escape.ts";

const item = { indicator: "A&B", cells: ["1", 'A&B <img src="x">'] } as unknown as LetterItem;

describe("the rows of a letter", () => {
  it("hold text, never markup", () => {
    expect(itemRows([item], 1)).toBe('<tr><td>1</td><td class="name">A&amp;B &lt;img src=&quot;x&quot;&gt;</td></tr>');
  });
  it("of the slip have cells to write in", () => {
    expect(slipRows([item], 2)).toBe('<tr><td>1</td><td class="name">A&amp;B</td><td></td><td></td></tr>');
  });
  it("leave plain text as it is", () => expect(escapeHtml("连续3期")).toBe("连续3期"));
});

describe("a title", () => {
  it("is parted between words only", () => {
    expect(wordsOf("关于2024年3月重点指标排名落后情况的督办单")).toContain("指标");
    expect(wordsOf("关于2024年3月重点指标").join("")).toBe("关于2024年3月重点指标");
  });
});
