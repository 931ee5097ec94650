// Searches claims, pages and words. This script, the search program and its index are asked for
// when the box is first used, and only what a search needs of them. Words by which readers look for
// a question lead to it first. Where no page has the words typed, the nearest known ones are searched
// for at once, and those typed at a press. Results are told by the titles of pages, which say who says
// a claim; no words are shown out of their place. Words that ask for crisis help show it alone.
(() => {
  "use strict";

  const place = document.querySelector(".search");
  if (!place || !location.protocol.startsWith("http")) return;

  const AT_ONCE = 10;
  const PAGES_AHEAD = 3;
  const FEW = 3;
  const root = new URL(place.dataset.root, document.baseURI);
  const form = place.querySelector(".search__form");
  const box = form.querySelector(".search__words");
  const status = make("p", { className: "search__status" });
  const list = make("ol", { className: "search__list" });
  const help = place.querySelector(".search__help") ?? make("div");
  const questions = place.querySelector(".search__questions");
  const meant = make("button", { type: "button", className: "search__meant", hidden: true });
  const asking = help.dataset.words ? help.dataset.words.split("|") : [];
  const more = make("button", { type: "button", className: "search__more", hidden: true }, "Show more");
  let literal = ""; // words that are searched for as they were typed, though none is known
  let program = null;
  let known = null;
  let latest = 0;

  status.setAttribute("role", "status");
  help.classList.remove("without-host");
  help.hidden = true;
  help.setAttribute("role", "alert");
  place.querySelector(".search__why").remove();
  form.after(help, status, meant, list, more); // the form stays: moved, it would lose the focus
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  box.addEventListener("input", () => {
    clearTimeout(search.timer);
    search.timer = setTimeout(search, 300);
  });

  load();
  knownWords();
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

  // The words by which readers look for things; without them search still works.
  function knownWords() {
    known ??= fetch(new URL(place.dataset.known, document.baseURI))
      .then((answer) => answer.json())
      .then(({ words }) => words.map((each) => ({ ...each, words: plain(each.words) })))
      .catch(() => {
        known = null;
        return [];
      });
    return known;
  }

  // Small letters, one space between words, and no marks.
  function plain(words) {
    return words.toLowerCase().replaceAll("’", "'").split(/[^\p{L}\p{N}'-]+/u).filter(Boolean).join(" ");
  }

  async function search() {
    const words = box.value.trim();
    const mine = (latest += 1);
    clearTimeout(search.timer);
    keep(words);
    help.hidden = !asksForHelp(words);
    if (!words) return tell("", []);
    if (!help.hidden) return tell(`Only what is for this is listed for “${words}”.`, []);
    const loaded = await load();
    if (!loaded) return tell("This copy of the site has no search index. “python build.py” makes it.", []);
    const rows = await knownWords();
    const topics = askedFor(words, rows);
    const found = await results(loaded, words, topics).catch(() => null);
    if (mine !== latest) return undefined;
    if (!found) return tell("The search did not work. Please try again.", []);
    const fitting = topics.length > 0 || await fits(found[0], words).catch(() => true);
    if (mine !== latest) return undefined;
    const near = fitting && found.length >= FEW ? "" : nearest(words, rows);
    help.hidden = !near || !asksForHelp(near);
    if (!help.hidden) return tell(`Only what is for this is listed for “${words}”.`, []);
    const right = near && !(fitting && found.length) && words !== literal
      ? await results(loaded, near, askedFor(near, rows)).catch(() => []) : [];
    if (mine !== latest) return undefined;
    if (right.length) return tell(`No page has “${words}”. Showing results for “${near}”: ${counted(right)}.`, right, words);
    return tell(told(found, words, fitting), found, words === literal ? "" : near);
  }

  function told(found, words, fitting) {
    if (!found.length) return `Nothing found for “${words}”. Try fewer or other words.`;
    if (fitting) return `${counted(found)} for “${words}”.`;
    return `No page has “${words}”. ${words === literal ? "" : "Is it spelled right? "}Nearest to it: ${counted(found)}.`;
  }

  function counted(found) {
    return `${found.length} ${found.length === 1 ? "result" : "results"}`;
  }

  // The questions that are looked for by words within what was typed; the longest words first.
  function askedFor(words, rows) {
    const typed = ` ${plain(words)}`;
    const fitting = rows.filter((row) => row.kind === "topic" && typed.includes(` ${row.words}`));
    fitting.sort((a, b) => b.words.length - a.words.length);
    return [...new Set(fitting.map((row) => row.topic))];
  }

  // What was typed with each word that is not known put right; nothing where no word is near.
  function nearest(words, rows) {
    const all = [...new Set(rows.flatMap((row) => row.words.split(" ")))].filter((word) => word.length > 2);
    const right = plain(words).split(" ").map((word) => nearestWord(word, all));
    const near = right.join(" ");
    return near === plain(words) ? "" : near;
  }

  function nearestWord(word, all) {
    if (word.length < 4 || all.some((each) => isFormOf(word, each))) return word;
    const most = word.length < 6 ? 1 : 2;
    const near = all
      .map((each) => [slips(word, each, most), each])
      .filter(([count, each]) => count <= (each[0] === word[0] ? most : 1)); // who slips seldom begins with it
    near.sort(([a, one], [b, other]) => a - b || one.localeCompare(other));
    return near[0]?.[1] ?? word;
  }

  // Whether a word is known as it is: how a known word begins, or one with another ending.
  function isFormOf(word, other) {
    return other.startsWith(word) || (other.length > 3 && word.length - other.length < 4 && word.startsWith(other));
  }

  // How many letters are wrong, missing, too many, or changed about; no more than matters is counted.
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = [...other, ""].map((_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        const crossed = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (crossed) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, last] = [last, next];
    }
    return last[other.length];
  }

  // Whether the first result has every word, endings apart; else the program has guessed.
  async function fits(first, words) {
    if (!first) return false;
    const page = await first.data();
    const text = ` ${plain(`${page.meta.title} ${page.raw_content}`)}`;
    const typed = plain(words).split(" ");
    return typed.every((each) => text.includes(` ${each.slice(0, Math.max(4, each.length - 3))}`));
  }

  // All results: an entry of the glossary for just these words, the questions that these words are
  // for, some pages, then by how well they fit.
  async function results(loaded, words, topics) {
    const [all, explained, claims, ...asked] = await Promise.all([
      loaded.search(words),
      loaded.search(words, { filters: { kind: "Word" } }),
      loaded.search(words, { filters: { kind: "Claim" } }),
      ...topics.map((topic) => loaded.search(null, { filters: { topic } })),
    ]);
    const [entry] = explained.results;
    const meaning = entry && named(entries(await entry.data())) ? entry.id : null;
    const claimed = new Set(claims.results.map((each) => each.id));
    const found = new Map([...asked.flatMap((each) => each.results), ...all.results].map((each) => [each.id, each]));
    const first = [meaning, ...asked.flatMap((each) => each.results).map((each) => each.id)];
    const pages = all.results.map((each) => each.id).filter((id) => !first.includes(id) && !claimed.has(id));
    const ahead = [...first, ...pages.slice(0, PAGES_AHEAD)];
    const rank = ({ id }) => (ahead.includes(id) ? ahead.indexOf(id) : ahead.length);
    return [...found.values()].sort((a, b) => rank(a) - rank(b));
  }

  // Whether one of the words that ask for crisis help begins somewhere in what was typed.
  function asksForHelp(words) {
    const typed = ` ${plain(words)}`;
    return asking.some((each) => typed.includes(` ${each}`));
  }

  function keep(words) {
    const address = new URL(location.href);
    if (words) address.searchParams.set("words", words);
    else address.searchParams.delete("words");
    history.replaceState(history.state, "", address);
  }

  // What was found, and at a press what other words find: those typed, or those nearest to them.
  async function tell(text, results, other = "") {
    const mine = latest;
    const items = await shown(results.slice(0, AT_ONCE));
    if (mine !== latest) return;
    status.textContent = text;
    questions.hidden = text !== "";
    meant.hidden = !other;
    const typed = other === box.value.trim();
    meant.textContent = typed ? `Search instead for “${other}”` : `Search for “${other}”`;
    meant.onclick = () => {
      if (typed) literal = other;
      else box.value = other;
      box.focus();
      search();
    };
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
