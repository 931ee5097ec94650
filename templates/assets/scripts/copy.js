// Copies the text of a row. It comes when a button that copies is first used; those buttons show
// only where the browser lets a page write to the clipboard, and the text can be marked elsewhere.
(() => {
  "use strict";

  const root = document.documentElement;
  if (root.dataset.copies) return; // for all rows at once, whichever asked for it
  root.dataset.copies = "yes";
  for (const place of document.querySelectorAll(".send__links")) delete place.dataset.script;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".send__copy");
    if (button) copy(button, button.closest(".send").querySelector(".send__text").textContent);
  });

  async function copy(button, text) {
    const status = button.parentElement.querySelector("[role=status]") ?? add(button);
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = "Copied.";
    } catch {
      status.textContent = "Not copied. Press again, or mark the text.";
    }
  }

  function add(button) {
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.after(status);
    return status;
  }
})();
