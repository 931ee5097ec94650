// Lets a reader tick rows and questions of the visit sheet and write notes. What is ticked and
// written is kept by this browser alone, until it is deleted here; nothing is sent anywhere.
// Without this script the sheet has boxes and lines for a pen.
(() => {
  "use strict";

  const sheet = document.querySelector("[data-visit]");
  const place = document.querySelector(".kept");
  if (!sheet || !place) return;

  const name = `visit-sheet ${location.pathname}`;
  const rows = [...sheet.querySelectorAll("[data-topic]")];
  const ticks = new Map();
  const notes = new Map();
  const note = make("p", { className: "kept__note" });
  const status = make("p", { className: "kept__status" });

  for (const row of rows) tick(row.querySelector("h2"), row.id, "This matters to me: ");
  for (const each of sheet.querySelectorAll("[data-question]")) tick(each, each.id, "I want to ask: ");
  for (const each of sheet.querySelectorAll("[data-notes]")) write(each);
  panel();
  show(read());
  sheet.addEventListener("input", () => { keep(); mark(); });
  addEventListener("storage", (event) => { if (event.key === name || event.key === null) show(read()); });

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  // A box to tick in the place of the drawn one.
  function tick(part, id, label) {
    const drawn = part.querySelector("svg");
    const words = (part.querySelector("a") ?? part).textContent.trim();
    const box = make("input", { type: "checkbox", className: "kept__tick", ariaLabel: label + words });
    drawn.replaceWith(box);
    ticks.set(id, box);
  }

  // Room for words in the place of the lines for a pen; these come back on paper where it is empty.
  function write(part) {
    const heading = part.closest("section")?.querySelector("h2")?.textContent.trim();
    const lines = part.children.length;
    const words = make("textarea", { className: "kept__words", rows: lines, ariaLabel: `My notes: ${heading}` });
    part.classList.add("kept__notes");
    part.append(words, make("p", { className: "kept__written" }));
    notes.set(part.dataset.notes, words);
  }

  function panel() {
    const print = make("button", { type: "button", className: "kept__button" }, "Print");
    const forget = make("button", { type: "button", className: "kept__button" }, "Delete what I wrote here");
    print.addEventListener("click", () => window.print());
    forget.addEventListener("click", () => {
      if (!confirm("Delete all that you ticked and wrote on this sheet?")) return;
      show({});
      status.textContent = keep() ? "Deleted. Nothing is kept in this browser." : "Deleted.";
    });
    status.setAttribute("role", "status");
    place.replaceChildren(note, print, forget, status);
    note.textContent = storage()
      ? "What you tick and write stays in this browser. Nothing leaves it. Others who use this browser can see it."
      : "This browser does not keep what you write. Nothing leaves it. Print before you close the page.";
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
    const ticked = [...ticks].filter(([, box]) => box.checked).map(([id]) => id);
    const written = [...notes].filter(([, words]) => words.value).map(([id, words]) => [id, words.value]);
    try {
      if (ticked.length || written.length) storage().setItem(name, JSON.stringify({ ticked, written: Object.fromEntries(written) }));
      else storage().removeItem(name);
      return true;
    } catch {
      return false;
    }
  }

  function show(kept) {
    for (const [id, box] of ticks) box.checked = Array.isArray(kept.ticked) && kept.ticked.includes(id);
    for (const [id, words] of notes) words.value = String(kept.written?.[id] ?? "");
    mark();
  }

  // A row is marked by its own box, by one of its questions, or by a note.
  function mark() {
    for (const words of notes.values()) {
      const part = words.parentElement;
      part.classList.toggle("kept__notes--written", words.value.trim() !== "");
      part.querySelector(".kept__written").textContent = words.value;
    }
    let count = 0;
    for (const row of rows) {
      const marked = row.querySelector(".kept__tick:checked, .kept__notes--written") !== null;
      row.classList.toggle("visit__row--marked", marked);
      if (marked) count += 1;
    }
    sheet.classList.toggle("visit--marked", count > 0);
    const told = count ? `${count} of ${rows.length} questions will be printed: those you marked.` : `All ${rows.length} questions will be printed. Mark some to print only those.`;
    if (status.textContent !== told) status.textContent = told;
  }
})();
