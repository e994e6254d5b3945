/// A script that looks at a page as people with different eyes, ears and hands would, in a real browser.
///
/// It opens all that can be opened, and writes what is wrong, a line each, into an element of its own. Source:
/// WCAG 2.2, success criteria 1.1.1, 1.3.1, 1.4.3, 1.4.10, 2.1.1, 2.4.1 to 2.4.7, 2.5.8, 3.1.1, 4.1.2, 4.1.3.
enum AccessibilityChecker {
  /// The id of the element that the script writes.
  static let result = "checker-result"

  static let script = #"""
    (() => {
      "use strict";
      const faults = [];
      const counts = {};
      const fault = (rule, node, more = "") => {
        const words = (node.outerHTML || node.textContent || "").replace(/\s+/g, " ").slice(0, 120);
        counts[rule] = (counts[rule] || 0) + 1;
        if (counts[rule] <= 10) faults.push(`${rule}: ${words} ${more}`);
      };
      const all = (selector) => Array.from(document.querySelectorAll(selector));
      const isSeen = (node) => node.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
      const named = (node) => (node.getAttribute("aria-label") || (node.getAttribute("aria-labelledby") || "")
        .split(" ").map((id) => document.getElementById(id)?.textContent || "").join("")
        || Array.from(node.labels || []).map((label) => label.textContent).join("") || node.textContent).trim();

      for (const details of all("details")) details.open = true;

      // Names of what can be used, and of pictures.
      for (const node of all("a, button, input, select, summary, section, nav, [role=region], [role=search]")) {
        if (!named(node)) fault("no name", node);
      }
      for (const node of all("input, select, textarea")) if (!node.labels.length) fault("no label", node);
      for (const node of all("svg")) {
        const isShown = ["img", "group"].includes(node.getAttribute("role")) && node.getAttribute("aria-label");
        if (node.getAttribute("aria-hidden") !== "true" && !isShown) fault("picture without a name", node);
        if (node.getAttribute("aria-hidden") === "true" && node.querySelector("a")) fault("hidden link", node);
      }
      for (const node of all("[aria-labelledby], [aria-describedby]")) {
        const ids = (node.getAttribute("aria-labelledby") || node.getAttribute("aria-describedby")).split(" ");
        if (!ids.every((id) => document.getElementById(id))) fault("label from nowhere", node);
      }

      // Headings, landmarks, language, ids.
      const headings = all("h1, h2, h3, h4, h5, h6");
      headings.forEach((node, place) => {
        const level = Number(node.tagName[1]);
        if (!node.textContent.trim()) fault("empty heading", node);
        if (place === 0 ? level !== 1 : level > Number(headings[place - 1].tagName[1]) + 1) fault("skips a level", node);
      });
      if (all("h1").length !== 1) fault("not one title", document.body);
      for (const [name, count] of [["body > header", 1], ["main", 1], ["nav", 1], ["body > footer", 1]]) {
        if (all(name).length !== count) fault(`landmark ${name}`, document.body);
      }
      if (!document.documentElement.lang) fault("no language", document.body);
      if (!document.title.trim()) fault("no title", document.body);
      const ids = all("[id]").map((node) => node.id);
      for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) fault(`id ${id} twice`, document.body);

      // Tables and lists.
      for (const table of all("table")) {
        if (!table.caption?.textContent.trim()) fault("no caption", table);
        for (const head of table.querySelectorAll("th")) {
          if (!head.textContent.trim()) fault("empty header", head);
          if (!["row", "col"].includes(head.scope)) fault("no scope", head);
        }
        const columns = table.tHead?.rows[0].cells.length;
        for (const row of table.tBodies[0].rows) if (row.cells.length !== columns) fault("row of another length", row);
      }
      for (const list of all("ul, ol")) {
        for (const node of list.children) if (node.tagName !== "LI") fault("not an entry", node);
      }
      for (const list of all("dl")) {
        for (const node of list.children) if (!["DIV", "DT", "DD"].includes(node.tagName)) fault("not a term", node);
      }

      // Colours: every text on what lies behind it.
      const parts = (color) => (color.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
      const luminance = (color) => {
        const [red, green, blue] = parts(color).slice(0, 3).map((part) => part / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const isOpaque = (color) => color.startsWith("rgb(") || parts(color)[3] === 1;
      const behind = (node) => {
        for (let next = node; next; next = next.parentElement) {
          const color = getComputedStyle(next).backgroundColor;
          if (isOpaque(color)) return color;
        }
        return "rgb(255, 255, 255)";
      };
      const behindInPicture = (node, picture) => {
        const box = node.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        let color = behind(picture);
        for (const shape of picture.querySelectorAll("rect")) {
          const frame = shape.getBoundingClientRect();
          const fill = getComputedStyle(shape).fill;
          const isBefore = shape.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
          if (isBefore && frame.left <= x && x <= frame.right && frame.top <= y && y <= frame.bottom
            && fill.startsWith("rgb")) color = fill;
        }
        return color;
      };
      const isReached = (node) => node.closest("header, nav, main, footer, .skip, title");
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode.parentElement;
        if (!texts.currentNode.textContent.trim() || ["SCRIPT", "STYLE"].includes(node.tagName) || !isSeen(node)) continue;
        if (!isReached(node)) fault("outside every landmark", node);
        const style = getComputedStyle(node);
        const picture = node.closest("svg");
        const color = picture ? style.fill : style.color;
        const ground = picture ? behindInPicture(node, picture) : behind(node);
        const [one, other] = [luminance(color), luminance(ground)];
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (contrast < 4.5) fault("contrast", node, `${contrast.toFixed(2)}: ${color} on ${ground}`);
        if (!picture && parseFloat(style.fontSize) < 12) fault("small", node, style.fontSize);
      }

      // Room: nothing runs out of the window, and what is to be hit can be.
      const room = document.documentElement;
      if (room.scrollWidth > room.clientWidth) fault("wider than the window", document.body, `${room.scrollWidth}`);
      for (const node of all("nav a, button, input, select, summary")) {
        const box = node.getBoundingClientRect();
        if (isSeen(node) && box.height < 24) fault("hard to hit", node, `${box.height}`);
      }

      // Keys: everything can be reached, in the order in which it stands, and is seen when it is.
      const stops = all("a[href], button, input, select, summary, [tabindex]").filter(isSeen);
      if (!stops[0]?.matches(".skip")) fault("no way past the contents", document.body);
      for (const node of stops) {
        if (node.tabIndex > 0) fault("out of order", node);
        if (node.tabIndex < 0) continue;
        node.focus({ focusVisible: true, preventScroll: true });
        if (document.activeElement !== node) fault("cannot be reached", node);
        else if (getComputedStyle(node).outlineStyle === "none") fault("not seen when reached", node);
      }
      for (const node of all("a[href^='#']")) {
        const name = (node.getAttribute("href") || "").slice(1);
        if (!document.getElementById(name)) fault("leads nowhere", node);
      }

      const write = () => {
        const result = parent.document.createElement("pre");
        result.id = "checker-result";
        result.textContent = faults.length ? faults.join("\n") : `nothing is wrong at ${innerWidth}`;
        parent.document.body.append(result);
      };

      // The search: what holds the words stays, the rest goes, and the number of them is said.
      const filter = document.getElementById("finding-filter");
      if (!filter) return write();
      if (filter.hidden) fault("the filter stayed hidden", filter);
      const items = all("[data-level]");
      const words = items[0].querySelector("h4, th").textContent.trim();
      filter.querySelector("input").value = words.toUpperCase();
      filter.querySelector("input").dispatchEvent(new Event("input", { bubbles: true }));
      setTimeout(() => {
        const shown = items.filter((item) => !item.hidden);
        if (!shown.includes(items[0])) fault("the search lost it", items[0]);
        for (const item of shown) {
          if (!item.textContent.toLowerCase().includes(words.toLowerCase().split(/\s+/)[0])) fault("not sought", item);
        }
        const said = filter.querySelector("[aria-live]").textContent;
        if (said !== `${shown.length} of ${items.length} findings shown`) fault("said otherwise", filter, said);
        write();
      }, 400);
    })();
    """#
}
