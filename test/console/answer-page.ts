import type { HarnessPage } from "./harness-page.ts";

/** Chart and annex with the style sheets of the site, on a page that holds other things too. */
export const answerPage: HarnessPage = {
  script: "answer-harness.ts",
  styles: ["site.css", "console.css"],
  body: `<body class="wide">
    <header><p class="sample">示例数据</p></header>
    <main id="main">
      <h1>数据查询</h1>
      <h2>图</h2>
      <div id="chart"></div>
      <h2>附表</h2>
      <div id="annex"></div>
      <p>页面上的表</p>
    </main>
    <footer class="colophon"><p>页脚</p></footer>
  </body>`,
};

/** The harness has its functions. */
export const isReady = (): boolean => "showResult" in window;
