// Chooses what a comparison shows: sources, subjects, rows that differ, rows with some words.
// The choice is kept in the address, so that a view can be shared. What stays whatever is chosen:
// marks, counts, the notice and crisis help. A page without this script shows everything. What
// opens the panel stands in the page; the panel is made here, when it is first wanted.
(() => {
  "use strict";

  const place = document.querySelector(".choose");
  const tables = [...document.querySelectorAll("table.compare")];
  if (!place || !tables.length) return;

  const status = place.querySelector(".choose__status");
  const nothingChosen = status.textContent;
  const rows = tables.flatMap((table) => [...table.tBodies].flatMap((body) => [...body.rows]));
  const known = {
    sources: named(document.querySelectorAll(".key [data-source]"), "source"),
    subjects: named(document.querySelectorAll(".compare th[data-subject]"), "subject"),
  };
  const form = build();
  const opened = new Set();

  read();
  show();
  form.addEventListener("input", (event) => {
    const typed = event.target === form.elements.words;
    clearTimeout(show.timer);
    show.timer = setTimeout(() => { keep(); show(); }, typed ? 250 : 0);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); close(); });
  addEventListener("popstate", () => { read(); show(); });
  addEventListener("hashchange", show);

  // What there is to choose from: names by id, as the page itself gives them.
  function named(elements, kind) {
    return new Map([...elements].map((each) => [each.dataset[kind], each.dataset.name]));
  }

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function box(name, value, label, checked) {
    const input = make("input", { type: "checkbox", name, value, defaultChecked: checked });
    return make("label", { className: "choose__box" }, input, ` ${label}`);
  }

  function group(legend, name) {
    if (known[name].size < 2) return [];
    const boxes = [...known[name]].map(([id, label]) => box(name, id, label, true));
    const title = make("legend", { className: "choose__legend" }, legend);
    return [make("fieldset", { className: "choose__group" }, title, ...boxes)];
  }

  function build() {
    const words = make("input", { type: "search", name: "words", className: "choose__words" });
    const made = make("form", { className: "choose__form" },
      ...group("Articles", "sources"),
      ...group("Columns", "subjects"),
      make("fieldset", { className: "choose__group" },
        make("legend", { className: "choose__legend" }, "Rows"),
        box("differ", "yes", "Only where articles differ", false),
        make("label", { className: "choose__filter" }, "Only with these words ", words)),
      make("p", { className: "choose__note" },
        "The address of this page keeps your choice, so you can share it."),
      make("button", { className: "choose__done" }, "Done"));
    const panel = place.querySelector(".choose__panel");
    const all = make("button", { type: "button", className: "choose__all", hidden: true }, "Show all");
    all.addEventListener("click", () => {
      form.reset();
      keep();
      show();
      place.querySelector(".choose__open").focus();
    });
    status.setAttribute("role", "status");
    panel.append(made);
    panel.before(all);
    return made;
  }

  // The choice is in force already; the panel goes, and the focus stays near.
  function close() {
    const panel = place.querySelector(".choose__panel");
    panel.open = false;
    panel.querySelector(".choose__open").focus();
  }

  function boxes(name) {
    return [...form.querySelectorAll(`[name="${name}"]`)];
  }

  // The ids that are shown; none are left out where there is nothing to choose.
  function shown(name) {
    const all = boxes(name);
    const ids = all.length ? all.filter((each) => each.checked).map((each) => each.value) : known[name].keys();
    return new Set(ids);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    form.reset();
    for (const name of ["sources", "subjects"]) {
      const ids = asked.get(name)?.split(" ").filter((id) => known[name].has(id)) ?? [];
      if (ids.length) for (const each of boxes(name)) each.checked = ids.includes(each.value);
    }
    form.elements.differ.checked = asked.get("differ") === "yes";
    form.elements.words.value = asked.get("words") ?? "";
  }

  function keep() {
    const address = new URL(location.href);
    for (const name of ["sources", "subjects"]) {
      const ids = shown(name);
      if (ids.size === known[name].size) address.searchParams.delete(name);
      else address.searchParams.set(name, [...ids].join(" "));
    }
    for (const [name, value] of [["differ", form.elements.differ.checked ? "yes" : ""], ["words", words()]]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  }

  function words() {
    return form.elements.words.value.trim().toLowerCase();
  }

  function show() {
    const sources = shown("sources");
    const subjects = shown("subjects");
    showSubjects(subjects);
    showSources(sources);
    let count = 0;
    for (const row of rows) {
      row.hidden = !fits(row, sources, subjects);
      if (!row.hidden) count += 1;
    }
    for (const table of tables) table.hidden = rows.every((row) => row.hidden || !table.contains(row));
    unfold();
    tell(count, sources, subjects);
  }

  function fits(row, sources, subjects) {
    if (row.id && `#${row.id}` === location.hash) return true; // a link leads here
    const speaks = (row.dataset.sources ?? "").split(" ");
    if (sources.size < known.sources.size && !speaks.some((id) => sources.has(id))) return false;
    if (known.subjects.size && !subjects.size) return false;
    if (form.elements.differ.checked && !("differs" in row.dataset)) return false;
    return row.textContent.toLowerCase().includes(words());
  }

  function showSubjects(subjects) {
    for (const table of tables) {
      const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
      const hidden = heads.map((head) => known.subjects.has(head.dataset.subject) && !subjects.has(head.dataset.subject));
      if (!heads.some((head) => head.dataset.subject)) continue;
      const columns = [...table.querySelectorAll("col")];
      for (const line of [heads, columns, ...[...table.tBodies[0].rows].map((row) => [...row.cells])]) {
        if (line.length === heads.length) line.forEach((cell, at) => { cell.hidden = hidden[at]; });
        else if (line.length === 2) line[1].colSpan = Math.max(1, subjects.size); // one cell for all
      }
    }
    for (const table of document.querySelectorAll("table.matrix[data-subject]")) {
      const subject = table.dataset.subject;
      table.hidden = known.subjects.has(subject) && !subjects.has(subject);
    }
  }

  function showSources(sources) {
    if (!known.sources.size) return; // too many to choose from
    const parts = ".claim[data-source], .values__item[data-source], .matrix [data-source]";
    for (const part of document.querySelectorAll(parts)) part.hidden = !sources.has(part.dataset.source);
    for (const part of document.querySelectorAll(".points__item[data-sources]")) {
      part.hidden = !part.dataset.sources.split(" ").some((id) => sources.has(id));
    }
  }

  // Opens what is folded where the words stand in it, and folds it again afterwards.
  function unfold() {
    for (const fold of opened) fold.open = false;
    opened.clear();
    if (words().length < 3) return;
    for (const claim of document.querySelectorAll(".compare tr:not([hidden]) .claim:not([hidden])")) {
      const fold = claim.closest("details:not([open])");
      if (!fold || !claim.textContent.toLowerCase().includes(words())) continue;
      fold.open = true;
      opened.add(fold);
    }
  }

  function tell(count, sources, subjects) {
    const chosen = [...new URLSearchParams(location.search).keys()].some((key) => ["sources", "subjects", "differ", "words"].includes(key));
    const some = (name, ids) => (ids.size < known[name].size ? `${[...ids].map((id) => known[name].get(id)).join(", ") || "none"}. ` : "");
    place.querySelector(".choose__all").hidden = !chosen;
    place.classList.toggle("choose--chosen", chosen);
    const about = some("sources", sources) + some("subjects", subjects);
    const whole = sources.size < known.sources.size ? "Marks and counts still tell of all articles." : "";
    const told = `${count} of ${rows.length} rows. ${about}${whole}`.trim();
    const next = chosen ? told : nothingChosen;
    if (status.textContent !== next) status.textContent = next;
  }
})();
