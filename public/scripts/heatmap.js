/* global document */
"use strict";
/*
 * Sorts and filters the counties' heatmap. A classic script without modules, so that it runs from a folder and in
 * Chromium 88. The table is the only source: a rank is the cell's text, a lagging cell has the class k, a category
 * is a tbody. Without it the table reads by category, in 行政序列.
 */
(function () {
  const table = document.querySelector("table[data-heatmap]");
  const controls = document.querySelector(".controls[data-enhanced]");
  if (table === null || controls === null) return;

  const BEFORE = 2; // 指标, 参评
  const control = (name) => controls.querySelector(`[name="${name}"]`);
  const status = controls.querySelector('[role="status"]');
  const heads = Array.from(table.tHead.rows[0].cells);
  const foot = table.tFoot.rows[0];
  const footCells = Array.from(foot.cells);
  const counties = heads.slice(BEFORE, -1).map((head, at) => ({ at, name: head.textContent.trim() }));
  const categories = Array.from(table.tBodies).map((body) => ({ body, rows: readRows(body) }));
  const sorted = document.createElement("tbody");

  function readRows(body) {
    const rows = Array.from(body.rows).slice(1);
    return rows.map((row) => {
      const cells = Array.from(row.cells);
      const own = cells.slice(BEFORE, -1);
      return {
        row,
        cells,
        isAssessed: row.dataset.assessed !== undefined,
        ranks: own.map((cell) => Number.parseInt(cell.textContent, 10)), // NaN where there is none
        lags: own.map((cell) => cell.classList.contains("k")),
        lagging: Number.parseInt(cells[cells.length - 1].textContent, 10) || 0,
      };
    });
  }

  function readState() {
    const category = control("category").value;
    return {
      rows: control("rows").value,
      columns: control("columns").value,
      category: category === "" ? null : Number(category),
      isAssessed: control("assessed").checked,
    };
  }

  function isShown(state, category, item) {
    return (state.category === null || state.category === category) && (!state.isAssessed || item.isAssessed);
  }

  /** Whichever is greater comes first; what has no figure comes last; else the order of the register stays. */
  function compare(state) {
    const figure = (item) => (state.rows === "lagging" ? item.lagging : item.ranks[Number(state.rows)]);
    const orLast = (value) => (Number.isNaN(value) ? -1 : value);
    return (a, b) => orLast(figure(b)) - orLast(figure(a));
  }

  function placeRows(state) {
    const shown = [];
    categories.forEach(({ body, rows }, category) => {
      const own = rows.filter((item) => isShown(state, category, item));
      rows.forEach((item) => (item.row.hidden = !own.includes(item)));
      body.append(...rows.map((item) => item.row));
      body.hidden = own.length === 0 || state.rows !== "category";
      shown.push(...own);
    });
    if (state.rows === "category") sorted.remove();
    else {
      sorted.append(...[...shown].sort(compare(state)).map((item) => item.row));
      table.insertBefore(sorted, table.tFoot);
    }
    return shown;
  }

  /** The foot counts what is shown, and says so. */
  function countLagging(shown) {
    const counts = counties.map(({ at }) => shown.filter((item) => item.lags[at]).length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const isAll = shown.length === categories.reduce((sum, { rows }) => sum + rows.length, 0);
    footCells[0].textContent = isAll ? "落后项数" : `落后项数（所列${shown.length}项）`;
    counts.forEach((count, at) => (footCells[BEFORE + at].textContent = String(count)));
    footCells[footCells.length - 1].textContent = String(total);
    return counts;
  }

  function placeColumns(state, counts) {
    const order = counties.map(({ at }) => at);
    if (state.columns === "lagging") order.sort((a, b) => counts[b] - counts[a] || a - b);
    const arrange = (row, cells) => row.append(...order.map((at) => cells[BEFORE + at]), cells[cells.length - 1]);
    arrange(table.tHead.rows[0], heads);
    arrange(foot, footCells);
    categories.forEach(({ rows }) => rows.forEach(({ row, cells }) => arrange(row, cells)));
  }

  function markSorted(state) {
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    if (state.rows === "category") return;
    const head = state.rows === "lagging" ? heads[heads.length - 1] : heads[BEFORE + Number(state.rows)];
    head.setAttribute("aria-sort", "descending");
  }

  function say(state, shown) {
    const all = categories.reduce((sum, { rows }) => sum + rows.length, 0);
    const text = (name) => control(name).selectedOptions[0].textContent.trim();
    const filter = shown.length === all ? `共${all}项` : `列出${all}项中的${shown.length}项`;
    status.textContent = `${filter}；指标${text("rows")}，县市区${text("columns")}。`;
  }

  function apply() {
    const state = readState();
    const shown = placeRows(state);
    placeColumns(state, countLagging(shown));
    markSorted(state);
    say(state, shown);
  }

  function reset() {
    controls.querySelectorAll("select").forEach((select) => (select.selectedIndex = 0));
    control("assessed").checked = false;
    apply();
  }

  controls.addEventListener("change", apply);
  control("reset").addEventListener("click", reset);
  // a jump to a category finds it, whatever was chosen before
  document.querySelectorAll(".jump a").forEach((link) => link.addEventListener("click", reset));
  reset();
  controls.classList.add("ready");
})();
