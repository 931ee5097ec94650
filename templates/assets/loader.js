/* Stands within every page that a script can add to, and asks for that script when the reader
   first uses what it serves: a place with data-script. It asks at once where the address already
   carries a choice (data-asked: words of the address) or this browser keeps something for the page
   (data-keeps: under which name). What is pressed meanwhile waits for the script and is not lost.
   What shows only while scripts can work is told by two classes of the root. */
(() => {
  "use strict";
  const waiting = new Map();
  const hosted = location.protocol.startsWith("http");
  document.documentElement.classList.add("scripted", ...(hosted ? ["hosted"] : []), ...(navigator.clipboard ? ["clipboard"] : []));

  function ask(place) {
    if (waiting.has(place)) return;
    const script = document.createElement("script");
    waiting.set(place, []);
    script.src = place.dataset.script;
    script.onload = () => {
      delete place.dataset.script;
      for (const event of waiting.get(place)) event.target.dispatchEvent(new event.constructor(event.type, event));
    };
    script.onerror = () => waiting.delete(place);
    const add = () => document.head.append(script);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", add);
    else add();
  }

  function use(event) {
    const place = event.target.closest?.("[data-script]");
    if (!place) return;
    ask(place);
    const held = event.type === "submit" || (event.type === "click" && event.target.closest("summary, [type=button]"));
    if (held) event.preventDefault();
    if (held || event.type === "keydown" || event.type === "input") waiting.get(place).push(event);
  }

  function isAskedFor({ dataset }) {
    const asked = new URLSearchParams(location.search);
    try {
      return dataset.asked?.split(" ").some((each) => asked.has(each)) || (dataset.keeps && localStorage.getItem(`${dataset.keeps} ${location.pathname}`));
    } catch {
      return false;
    }
  }

  for (const type of ["pointerdown", "focusin", "keydown", "input", "click", "submit", "toggle"]) addEventListener(type, use, true);
  addEventListener("DOMContentLoaded", () => [...document.querySelectorAll("[data-script]")].filter(isAskedFor).forEach(ask));
})();
