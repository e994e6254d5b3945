/// The script of the page: it finds findings and opens them; everything can be read without it.
enum PageScript {
  /// All of it.
  static let code = PageCode(
    element: "script",
    text: """

      "use strict";
      (() => {
        const items = Array.from(document.querySelectorAll("[data-level]"));
        const groups = Array.from(document.querySelectorAll("[data-group]"));
        const filter = document.getElementById("finding-filter");
        const texts = new Map();
        const textOf = (item) => {
          if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
          return texts.get(item);
        };

        const apply = () => {
          const words = filter.querySelector("input").value.toLowerCase().split(/\\s+/).filter(Boolean);
          const selects = Array.from(filter.querySelectorAll("select"));
          const chosen = selects.filter((select) => select.value !== "");
          let shown = 0;
          for (const item of items) {
            item.hidden = !chosen.every((select) => item.dataset[select.name] === select.value)
              || !words.every((word) => textOf(item).includes(word));
            if (!item.hidden) shown += 1;
          }
          for (const group of groups) group.hidden = !group.querySelector("[data-level]:not([hidden])");
          filter.querySelector("[role=status]").textContent = `${shown} of ${items.length} findings shown`;
        };

        const clear = () => {
          for (const field of filter.querySelectorAll("input, select")) field.value = "";
          apply();
        };

        const reveal = () => {
          const target = document.getElementById(location.hash.slice(1));
          if (!target || !target.matches("[data-level]")) return;
          if (target.hidden) clear();
          if (target.tagName === "DETAILS") target.open = true;
          target.scrollIntoView();
        };

        if (filter) {
          let timer = 0;
          filter.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
          filter.querySelector("[data-act=clear]").addEventListener("click", clear);
          filter.querySelector("[data-act=open]").addEventListener("click", () => {
            const shown = items.filter((item) => item.tagName === "DETAILS" && !item.hidden);
            const open = !shown.every((item) => item.open);
            for (const item of shown) item.open = open;
          });
          filter.hidden = false;
          apply();
        }

        let closed = [];
        addEventListener("beforeprint", () => {
          closed = Array.from(document.querySelectorAll("details:not([open])"));
          for (const item of closed) item.open = true;
        });
        addEventListener("afterprint", () => { for (const item of closed) item.open = false; });
        addEventListener("hashchange", reveal);
        document.addEventListener("click", (event) => {
          if (event.target.closest("a[href^='#finding']")) setTimeout(reveal);
        });
        reveal();
      })();

      """
  )
}
