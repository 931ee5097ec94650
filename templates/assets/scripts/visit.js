// Keeps what a reader ticks and writes on the visit sheet in this browser alone, until it is deleted
// here; nothing is sent anywhere. The boxes and fields stand in the page and work without this script.
(() => {
  "use strict";

  const sheet = document.querySelector(".visit");
  const place = document.querySelector(".kept");
  if (!sheet || !place) return;

  const name = `visit-sheet ${location.pathname}`;
  const rows = [...sheet.querySelectorAll(".visit__row")];
  const ticks = [...sheet.querySelectorAll(".kept__tick")];
  const notes = [...sheet.querySelectorAll(".kept__words")];
  const part = (which) => place.querySelector(`[data-kept="${which}"]`);
  const status = part("status");

  status.setAttribute("role", "status");
  for (const each of notes) each.after(Object.assign(document.createElement("p"), { className: "kept__written" }));
  part("print").addEventListener("click", () => window.print());
  part("forget").addEventListener("click", forget);
  if (!storage()) {
    part("note").textContent = "This browser does not keep what you write. Nothing leaves it. Print before you close the page.";
  }
  show(read(), { beside: true });
  sheet.addEventListener("input", () => { keep(); mark(); });
  addEventListener("storage", (event) => { if (event.key === name || event.key === null) show(read()); });

  function forget() {
    if (!confirm("Delete all that you ticked and wrote on this sheet?")) return;
    show({});
    status.textContent = keep() ? "Deleted. Nothing is kept in this browser." : "Deleted.";
  }

  // Where the browser keeps things, if its settings allow that.
  function storage() {
    try {
      return localStorage;
    } catch {
      return null;
    }
  }

  function read() {
    try {
      return JSON.parse(storage()?.getItem(name)) ?? {};
    } catch {
      return {};
    }
  }

  function keep() {
    const ticked = ticks.filter((each) => each.checked).map((each) => each.value);
    const written = notes.filter((each) => each.value).map((each) => [each.dataset.notes, each.value]);
    try {
      if (ticked.length || written.length) storage().setItem(name, JSON.stringify({ ticked, written: Object.fromEntries(written) }));
      else storage().removeItem(name);
      return true;
    } catch {
      return false;
    }
  }

  // Shows what was kept; with `beside`, beside what the reader did before this script came.
  function show({ ticked, written }, { beside = false } = {}) {
    const isKept = (each) => Array.isArray(ticked) && ticked.includes(each.value);
    for (const each of ticks) each.checked = (beside && each.checked) || isKept(each);
    for (const each of notes) each.value = (beside && each.value) || String(written?.[each.dataset.notes] ?? "");
    mark();
  }

  // Tells what will be printed: topics marked by a box or by a note, if any are, and of each the
  // questions that are ticked, or all of its questions where none is.
  function mark() {
    for (const each of notes) each.nextElementSibling.textContent = each.value;
    const marked = rows.filter((row) => row.querySelector(":checked, .kept__words:not(:placeholder-shown)"));
    const asked = (row) => row.querySelectorAll(".visit__question :checked").length || row.querySelectorAll(".visit__question").length;
    const count = (marked.length ? marked : rows).reduce((sum, row) => sum + asked(row), 0);
    const questions = `with ${count} ${count === 1 ? "question" : "questions"}`;
    const told = marked.length
      ? `${marked.length} of ${rows.length} topics will be printed, ${questions}: those you marked.`
      : `All ${rows.length} topics will be printed, ${questions}. Mark some to print only those.`;
    if (status.textContent !== told) status.textContent = told;
  }
})();
