// The page is whole without this. It offers the browser's own zone, keeps the choice of one in this browser, and marks what is on now.
"use strict";
(() => {
  const main = document.getElementById("main");
  const select = document.getElementById("zone");
  const shown = main.dataset.zone;
  const store = {
    get() { try { return localStorage.getItem("programme-zone"); } catch { return null; } },
    set(zone) { try { localStorage.setItem("programme-zone", zone); } catch { /* private window */ } },
  };
  const known = (zone) => [...select.options].some((o) => o.value === zone);
  const here = new URL(location.href);
  const to = (zone) => {
    const url = new URL(here);
    url.searchParams.set("zone", zone);
    return url.href;
  };
  const kept = store.get();
  if (here.searchParams.get("zone") === null && kept && kept !== shown && known(kept)) {
    location.replace(to(kept));
    return;
  }
  select.form.addEventListener("submit", () => store.set(select.value));
  let mine = "";
  try { mine = Intl.DateTimeFormat().resolvedOptions().timeZone || ""; } catch { /* old browser */ }
  const link = document.getElementById("mine");
  if (mine && mine !== shown && known(mine)) {
    link.textContent = link.dataset.text.replace("%", mine.split("/").pop().replaceAll("_", " "));
    link.href = to(mine);
    link.hidden = false;
    link.addEventListener("click", () => store.set(mine));
  }
  const events = [...document.querySelectorAll(".event:not(.off)")];
  const mark = () => {
    const now = Date.now();
    document.querySelectorAll(".event .mark").forEach((m) => m.remove());
    const next = events.filter((e) => Date.parse(e.dataset.starts) > now)
      .sort((a, b) => Date.parse(a.dataset.starts) - Date.parse(b.dataset.starts))[0];
    for (const e of events) {
      const on = Date.parse(e.dataset.starts) <= now && now < Date.parse(e.dataset.ends);
      if (!on && e !== next) continue;
      const m = document.createElement("span");
      m.className = "mark";
      m.textContent = on ? main.dataset.now : main.dataset.next;
      e.querySelector(".when").append(m);
    }
  };
  mark();
  setInterval(mark, 30000);
})();
