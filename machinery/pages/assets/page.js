// Makes the figures of a page live and lets the reader choose light or dark. Without it the page shows its still pictures.
(() => {
  const SHORT = 16; // letters of a cell that is not broken
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const stored = () => {
    try {
      return localStorage.getItem("nabla-theme");
    } catch {
      return null; // some browsers refuse storage for files
    }
  };
  const wear = (theme) => {
    root.dataset.theme = theme;
    button.textContent = theme === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", `Change to ${theme === "dark" ? "light" : "dark"} colours`);
  };
  wear(stored() || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  button.addEventListener("click", () => {
    wear(root.dataset.theme === "dark" ? "light" : "dark");
    try {
      localStorage.setItem("nabla-theme", root.dataset.theme);
    } catch {}
  });

  async function live(figure) {
    const place = figure.querySelector(".live");
    place.hidden = false;
    await nablaFigures.mount(place, JSON.parse(figure.querySelector("script").textContent), place.dataset.words);
    figure.querySelector("img")?.remove();
  }

  // Marks that readers set themselves: a page cannot know what was solved in a notebook.
  for (const box of document.querySelectorAll("input[data-exercise]")) {
    const key = `nabla-done-${box.dataset.exercise}`;
    try {
      box.checked = localStorage.getItem(key) === "yes";
    } catch {}
    box.addEventListener("change", () => {
      try {
        if (box.checked) localStorage.setItem(key, "yes");
        else localStorage.removeItem(key);
      } catch {}
      count();
    });
  }
  function count() {
    for (const place of document.querySelectorAll("[data-exercises]")) {
      const names = place.dataset.exercises.split(" ");
      let done = 0;
      try {
        done = names.filter((name) => localStorage.getItem(`nabla-done-${name}`) === "yes").length;
      } catch {}
      place.textContent = `${done} of ${names.length} exercises marked done`;
    }
  }
  count();

  // Where a table has less room than it needs, short cells stay whole, long ones keep a width to be read in, and it scrolls.
  for (const cell of document.querySelectorAll(".html td"))
    cell.classList.add(cell.textContent.trim().length <= SHORT ? "short" : "long");

  const figures = document.querySelectorAll("figure.plot");
  if (figures.length === 0) return;
  const script = document.createElement("script");
  script.src = "assets/plotly.js";
  script.onload = () => {
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          watcher.unobserve(target);
          live(target).catch(() => {
            target.querySelector(".live").hidden = true; // the still picture stays
          });
        }
      },
      { rootMargin: "600px" },
    );
    for (const figure of figures) watcher.observe(figure);
  };
  document.head.append(script);
})();
