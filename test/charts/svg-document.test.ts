import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../src/charts/render.ts";
import { SvgDocument } from "../../src/charts/svg-document.ts";
import { charts } from "./charts.ts";

describe("the small document draws what jsdom draws, node by node", () => {
  for (const [name, options] of Object.entries(charts)) {
    it(name, () => {
      const full = drawChart(options(), new JSDOM("").window.document).outerHTML;
      expect(drawChart(options(), new SvgDocument()).outerHTML).toBe(full);
    });
  }
});

it("text is escaped", () => {
  const document = new SvgDocument();
  const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
  text.setAttribute("aria-label", `"A" & <B>`);
  text.appendChild(document.createTextNode("<script> & more"));
  expect(text.outerHTML).toBe(`<text aria-label="&quot;A&quot; &amp; &lt;B&gt;">&lt;script&gt; &amp; more</text>`);
});
