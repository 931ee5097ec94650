// Searches claims, pages and words. This script, the search program and its index are asked for
// when the box is first used, and only what a search needs of them. Results are told by the titles of pages, which say who
// says a claim; no words are shown out of their place. Words that ask for crisis help show it first.
(() => {
  "use strict";

  const place = document.querySelector(".search");
  if (!place || !location.protocol.startsWith("http")) return;

  const AT_ONCE = 10;
  const PAGES_AHEAD = 3;
  const root = new URL(place.dataset.root, document.baseURI);
  const form = place.querySelector(".search__form");
  const box = form.querySelector(".search__words");
  const status = make("p", { className: "search__status" });
  const list = make("ol", { className: "search__list" });
  const help = place.querySelector(".search__help") ?? make("div");
  const asking = help.dataset.words ? help.dataset.words.split("|") : [];
  const more = make("button", { type: "button", className: "search__more", hidden: true }, "Show more");
  let program = null;
  let latest = 0;

  status.setAttribute("role", "status");
  help.classList.remove("without-host");
  help.hidden = true;
  help.setAttribute("role", "alert");
  place.querySelector(".search__why").remove();
  form.after(help, status, list, more); // the form stays: moved, it would lose the focus
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  box.addEventListener("input", () => {
    clearTimeout(search.timer);
    search.timer = setTimeout(search, 300);
  });

  load();
  box.value ||= new URLSearchParams(location.search).get("words") ?? "";
  if (box.value) search();

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  // One attempt for all who wait; a failed one may be tried again.
  function load() {
    program ??= import(new URL(place.dataset.index, document.baseURI)).catch(() => {
      program = null;
      return null;
    });
    return program;
  }

  async function search() {
    const words = box.value.trim();
    const mine = (latest += 1);
    clearTimeout(search.timer);
    keep(words);
    help.hidden = !asksForHelp(words);
    if (!words) return tell("", []);
    const loaded = await load();
    if (!loaded) return tell("This copy of the site has no search index. “python build.py” makes it.", []);
    const found = await results(loaded, words).catch(() => null);
    if (mine !== latest) return undefined;
    if (!found) return tell("The search did not work. Please try again.", []);
    const fitting = await fits(found[0], words).catch(() => true);
    if (mine !== latest) return undefined;
    return tell(told(found.length, words, fitting), found);
  }

  function told(count, words, fitting) {
    if (!count) return `Nothing found for “${words}”. Try fewer or other words.`;
    const results = `${count} ${count === 1 ? "result" : "results"}`;
    if (fitting || !help.hidden) return `${results} for “${words}”.`;
    return `No page has “${words}”. Is it spelled right? Nearest to it: ${results}.`;
  }

  // Whether the first result has every word, endings apart; else the program has guessed.
  async function fits(first, words) {
    if (!first) return false;
    const page = await first.data();
    const text = `${page.meta.title} ${page.raw_content}`.toLowerCase();
    const typed = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return typed.every((each) => text.includes(each.slice(0, Math.max(4, each.length - 3))));
  }

  // All results: an entry of the glossary for just these words, some pages, then by how well they fit.
  async function results(loaded, words) {
    const [all, explained, claims] = await Promise.all([
      loaded.search(words),
      loaded.search(words, { filters: { kind: "Word" } }),
      loaded.search(words, { filters: { kind: "Claim" } }),
    ]);
    const [entry] = explained.results;
    const meant = entry && named(entries(await entry.data())) ? entry.id : null;
    const claimed = new Set(claims.results.map((each) => each.id));
    const pages = all.results.map((each) => each.id).filter((id) => id !== meant && !claimed.has(id));
    const ahead = [meant, ...pages.slice(0, PAGES_AHEAD)];
    const rank = ({ id }) => (ahead.includes(id) ? ahead.indexOf(id) : ahead.length);
    return [...all.results].sort((a, b) => rank(a) - rank(b));
  }

  // Whether one of the words that ask for crisis help begins somewhere in what was typed.
  function asksForHelp(words) {
    const typed = ` ${words.toLowerCase().replaceAll("’", "'").split(/[^\p{L}\p{N}'-]+/u).join(" ")}`;
    return asking.some((each) => typed.includes(` ${each}`));
  }

  function keep(words) {
    const address = new URL(location.href);
    if (words) address.searchParams.set("words", words);
    else address.searchParams.delete("words");
    history.replaceState(history.state, "", address);
  }

  async function tell(text, results) {
    const mine = latest;
    const items = await shown(results.slice(0, AT_ONCE));
    if (mine !== latest) return;
    status.textContent = text;
    list.replaceChildren(...items);
    more.hidden = results.length <= AT_ONCE;
    more.onclick = () => add(results);
  }

  async function add(results) {
    const items = await shown(results.slice(list.children.length, list.children.length + AT_ONCE));
    list.append(...items);
    more.hidden = list.children.length >= results.length;
    items[0]?.querySelector("a").focus();
  }

  async function shown(results) {
    const pages = await Promise.all(results.map((each) => each.data()));
    return pages.map((page) => {
      const path = page.raw_url.replace(/^\//, "");
      const [kind, title, note, fragment] = path === place.dataset.glossary ? word(page) : [page.meta.kind, page.meta.title, page.meta.standing ?? page.meta.description, ""];
      const link = make("a", { href: new URL(path + fragment, root).href }, title);
      return make("li", { className: "search__result" },
        make("p", { className: "search__kind" }, kind ?? "Page"),
        make("p", {}, link),
        make("p", { className: "search__note" }, note ?? ""));
    });
  }

  // The entry of the glossary that is for the words, else the one in which they stand first.
  function word(page) {
    const all = entries(page);
    const entry = named(all) ?? all.findLast((each) => each.at <= (page.locations[0] ?? 0));
    if (!entry) return [page.meta.kind, page.meta.title, page.meta.description, ""];
    return ["Word explained", entry.term, entry.means, `#${entry.id}`];
  }

  function entries(page) {
    const words = page.raw_content.split(/\s+/);
    const anchors = page.anchors.filter((each) => each.element === "div").sort((a, b) => a.location - b.location);
    return anchors.map(({ id, location: at }, index) => {
      const [term, ...means] = words.slice(at, anchors[index + 1]?.location).join(" ").split(": ");
      return { id, at, term, means: means.join(": ") };
    });
  }

  // The entry whose term, or another spelling of it, is what was typed.
  function named(all) {
    const typed = box.value.trim().toLowerCase();
    const spellings = ({ term, means }) => [term, ...(means.split("Also: ")[1] ?? "").split(/, | and |\./)];
    return all.find((each) => spellings(each).some((name) => name.toLowerCase() === typed));
  }
})();
