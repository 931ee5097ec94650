// Follows the work while the site is served: when the page has changed, puts the new words in their
// places, or loads it again where it was; and shows what is wrong over the last good page.
(() => {
  "use strict";

  const own = document.currentScript;
  const place = `ketcompare-place:${location.pathname}`;
  let events = null;

  // New words in their places, where the page is otherwise the same

  // Elements and texts in order; what browsers read differently without script is left out.
  const nodesOf = (root) => {
    const accept = ({ nodeName }) => (nodeName === "NOSCRIPT" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
    const found = [root];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };

  // The page before the site's own scripts add to it: its nodes, and what they were sent as.
  const places = nodesOf(document.documentElement);
  let sent = nodesOf(document.documentElement.cloneNode(true));

  const isText = (node) => node.nodeType === Node.TEXT_NODE;

  const isWhole = (node) => node.nodeName === "TEMPLATE" || (node.nodeName === "SCRIPT" && !node.dataset.page);

  const hasAttributesOf = (one, other) => {
    for (const { name, value } of other.attributes) if (one.getAttribute(name) !== value) return false;
    return one.attributes.length === other.attributes.length;
  };

  const differs = (one, other) => {
    if (isText(one)) return one.data !== other.data;
    return isWhole(one) ? !one.isEqualNode(other) : !hasAttributesOf(one, other);
  };

  const attributesThatDiffer = (one, other) =>
    [...new Set([...one.getAttributeNames(), ...other.getAttributeNames()])].filter(
      (name) => one.getAttribute(name) !== other.getAttribute(name),
    );

  // Whether what is to be changed is still there, and as it was sent.
  const isAsSent = (place, was, will) => {
    if (!place.isConnected || isWhole(was)) return false;
    if (isText(was)) return place.data === was.data;
    return attributesThatDiffer(was, will).every((name) => place.getAttribute(name) === was.getAttribute(name));
  };

  const put = (place, was, will) => {
    if (isText(will)) {
      place.data = will.data;
      return;
    }
    for (const name of attributesThatDiffer(was, will)) {
      if (will.hasAttribute(name)) place.setAttribute(name, will.getAttribute(name));
      else place.removeAttribute(name);
    }
  };

  // False, with nothing done, where more than words and attributes has changed.
  const patch = (next) => {
    if (next.length !== sent.length || next.some((node, at) => node.nodeName !== sent[at].nodeName)) return false;
    const changed = [...next.keys()].filter((at) => differs(sent[at], next[at]));
    if (!changed.every((at) => isAsSent(places[at], sent[at], next[at]))) return false;
    for (const at of changed) put(places[at], sent[at], next[at]);
    sent = next;
    return true;
  };

  // Other words for those of the page, where the server has seen that nothing else differs.
  const reword = ({ page, before, words }) => {
    if (before !== own.dataset.page) return false;
    const changed = [...sent.keys()].filter((at) => isText(sent[at]) && Object.hasOwn(words, sent[at].data));
    const found = new Set(changed.map((at) => sent[at].data));
    if (found.size === 0 || found.size !== Object.keys(words).length) return false;
    if (!changed.every((at) => places[at].isConnected && places[at].data === sent[at].data)) return false;
    for (const at of changed) places[at].data = sent[at].data = words[sent[at].data];
    own.dataset.page = sent[places.indexOf(own)].dataset.page = page;
    return true;
  };

  const change = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    next.documentElement.className = document.documentElement.className; // what a page tells of scripts
    if (patch(nodesOf(next.documentElement))) return;
    remember();
    location.reload();
  };

  // Where the reader was

  const keyOf = (details) => {
    const owner = details.id ? details : details.closest("[id]") || document.body;
    const within = [...owner.querySelectorAll("details")];
    return `${owner.id} ${within.indexOf(details)}`;
  };

  const remember = () => {
    const open = [...document.querySelectorAll("details")].map((each) => [keyOf(each), each.open]);
    sessionStorage.setItem(place, JSON.stringify({ left: scrollX, top: scrollY, open }));
    history.scrollRestoration = "manual";
  };

  const recall = () => {
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    if (!kept) return;
    sessionStorage.removeItem(place);
    const open = new Map(kept.open);
    for (const each of document.querySelectorAll("details")) {
      if (open.has(keyOf(each))) each.open = open.get(keyOf(each));
    }
    scrollTo({ left: kept.left, top: kept.top, behavior: "instant" });
    history.scrollRestoration = "auto";
  };

  // What is wrong

  const element = (name, text = "", block = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    if (block) made.className = `live__${block}`;
    return made;
  };

  const link = (words, href) => {
    const made = element("a", words);
    made.href = href;
    return made;
  };

  const excerpt = (problem) => {
    const made = element("pre", "", "line");
    const start = problem.place.column - 1;
    const end = start + Math.max(1, problem.length);
    made.append(
      problem.line_text.slice(0, start),
      element("mark", problem.line_text.slice(start, end)),
      problem.line_text.slice(end),
    );
    return made;
  };

  const item = (problem) => {
    const made = element("li", "", "problem");
    const { path, line, column } = problem.place;
    const head = element("p");
    const meaning = link(problem.code, `/_live/errors/${problem.code}`);
    head.append(element("b", `${path}:${line}:${column}`), ` ${problem.severity} [`, meaning, `]: ${problem.message}`);
    made.append(head);
    if (problem.line_text.trim()) made.append(excerpt(problem));
    for (const [label, text] of problem.advice) made.append(element("p", `${label}: ${text}`, label));
    return made;
  };

  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  const summary = ({ problems, errors }) => {
    const warnings = problems.length - errors;
    const told = [errors && count(errors, "error"), warnings && count(warnings, "warning")];
    const meaning = errors ? ". The page is the last good one." : "";
    return told.filter(Boolean).join(", ") + meaning;
  };

  const panel = () => {
    const made = element("aside");
    made.id = "live";
    made.className = "live";
    made.setAttribute("aria-label", "Problems of the content");
    const said = element("p", "", "said");
    said.setAttribute("role", "alert");
    made.append(said);
    document.body.append(made);
    return made;
  };

  const style = () => {
    if (document.querySelector('link[href="/_live/live.css"]')) return;
    const link = element("link");
    link.rel = "stylesheet";
    link.href = "/_live/live.css";
    document.head.append(link);
  };

  const show = (news) => {
    const before = document.getElementById("live");
    if (!news.problems.length) {
      before?.remove();
      return;
    }
    style();
    const into = before || panel();
    const list = element("ol", "", "problems");
    list.append(...news.problems.map(item));
    list.tabIndex = 0;
    const fold = element("details", "", "fold");
    fold.open = news.errors > 0;
    fold.append(element("summary", summary(news), "summary"), list);
    into.querySelector("details")?.remove();
    into.append(fold);
    into.classList.toggle("live--broken", news.errors > 0);
    into.querySelector("[role=alert]").textContent = news.errors ? summary(news) : "";
  };

  // What an editor goes to from here: what is to be done, and where this page is written

  const WAYS = [
    ["What is still to be done", "/_live/board"],
    ["What errors mean", "/_live/errors"],
    ["Gallery of components", "/_live/gallery/"],
  ];

  const tellWhere = async (into) => {
    const answer = await fetch(`/_live/written-in?page=${encodeURIComponent(location.pathname)}`, { cache: "no-store" });
    const where = element("code", (await answer.text()).trim());
    into.replaceChildren("This page is written in ", where);
  };

  const offer = () => {
    const where = element("li");
    const list = element("ul", "", "ways");
    for (const [words, href] of WAYS) {
      const way = element("li");
      way.append(link(words, href));
      list.append(way);
    }
    list.append(where);
    const fold = element("details", "", "edit");
    fold.id = "live-edit";
    fold.append(element("summary", "Edit", "summary"), list);
    fold.addEventListener("toggle", () => fold.open && tellWhere(where));
    document.body.append(fold);
  };

  // Following; hidden pages let go of their connection, as browsers allow only a few

  // One after the other, whatever comes in quick succession.
  let work = Promise.resolve();
  const take = (news) => {
    work = work.then(async () => {
      if (news.page !== own.dataset.page && !reword(news)) await change();
      show(news);
    });
  };

  const follow = () => {
    if (events || document.hidden) return;
    events = new EventSource(`/_live/events?page=${encodeURIComponent(location.pathname)}`);
    events.onmessage = (event) => take(JSON.parse(event.data));
  };

  const letGo = () => {
    events?.close();
    events = null;
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? letGo() : follow()));
  addEventListener("pagehide", letGo);
  addEventListener("pageshow", follow);
  style();
  if (!location.pathname.startsWith("/_live/")) offer();
  recall();
  follow();
})();
