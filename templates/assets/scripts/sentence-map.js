// Walks the sentence map with the arrow keys. The map becomes one stop for the Tab key, where the
// focus is; without this script each bar is one.
(() => {
  "use strict";

  for (const map of document.querySelectorAll(".map")) {
    const bars = [...map.querySelectorAll(".map__sentence")];
    if (bars.length < 2) continue;

    const stop = (chosen) => bars.forEach((bar) => { bar.tabIndex = bar === chosen ? 0 : -1; });
    const goals = {
      ArrowLeft: (at) => at - 1,
      ArrowRight: (at) => at + 1,
      ArrowUp: (at) => startOf(at, -1),
      ArrowDown: (at) => startOf(at, 1),
      Home: () => 0,
      End: () => bars.length - 1,
    };

    // The first bar of the part before or after the one that this bar is in.
    function startOf(at, step) {
      const parts = [...map.querySelectorAll(".map__part")];
      const part = parts[parts.indexOf(bars[at].closest(".map__part")) + step];
      return part ? bars.indexOf(part.querySelector(".map__sentence")) : at;
    }

    stop(bars.find((bar) => bar === document.activeElement) ?? bars[0]);
    map.addEventListener("focusin", (event) => {
      const bar = event.target.closest(".map__sentence");
      if (bar) stop(bar);
    });
    map.addEventListener("keydown", (event) => {
      const at = bars.indexOf(event.target.closest(".map__sentence"));
      const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
      if (at < 0 || !plain || !(event.key in goals)) return;
      event.preventDefault();
      bars[Math.min(Math.max(goals[event.key](at), 0), bars.length - 1)].focus();
    });
  }
})();
