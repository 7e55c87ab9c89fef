// The painted grid of somebody's hours. Each stroke is sent by itself; what cannot be sent stays here until it can, and what was changed
// elsewhere meanwhile is merged hour by hour. The page works without: the table shows what stands, plain forms change it.
"use strict";
const root = document.getElementById("grid");
if (root && "fetch" in window) {
  const said = root.dataset;
  const key = said.queue && "plenary grid " + said.queue;
  const $ = (what) => root.querySelector(what);
  const act = (name) => $(`[data-do=${name}]`);
  const state = $("#grid-state");
  const told = $("#grid-told");
  const words = { y: said.yes, i: said.maybe, n: said.no, "-": said.usual };
  const signs = { y: "✓", i: "~", n: "✕", "-": "○" };

  // Days of all weeks in one row: [date, 24 letters].
  const read = (text) => text.split(" ").map((d) => [d.slice(0, 10), [...d.slice(11)]]);
  const write = (days) => days.map(([date, letters]) => `${date}:${letters.join("")}`).join(" ");
  const days = (text) => text.replace(/:\S+/g, "");
  const each = (what) => mine.forEach(([, letters], d) => letters.forEach((_, h) => what(d, h)));

  let mine = read(said.grid);
  let base = read(said.grid);
  let seen = said.seen;
  let sending = false;
  let trouble = "";
  let clashes = [];
  let merged = false;
  let stale = false;
  let timer = 0;
  const undo = [];

  // Weeks of rows of elements: the first row and the first column are heads.
  const weeks = [...root.querySelectorAll(".week")].map((box) => ({ box, rows: [...box.querySelectorAll("tr")].map((tr) => [...tr.children]), from: 0 }));
  const at = new Map();
  const cells = mine.map(() => []);
  let past = 0;
  weeks.forEach((week, w) => {
    week.from = past;
    week.rows.forEach((row, r) => {
      row.forEach((el, c) => {
        if (!r && !c) return;
        const h = r ? Number(row[0].parentNode.dataset.h) : -1;
        const d = c ? week.from + c - 1 : -1;
        at.set(el, { w, r, c, d, h });
        if (r && c) {
          cells[d][h] = el;
          el.keep = [...el.classList].filter((n) => "wasbxz".includes(n));
          if (!el.classList.contains("x")) el.setAttribute("role", "gridcell");
        } else {
          el.title = (r ? said.hour : said.day).replace("@", r ? el.textContent : el.dataset.name);
        }
        el.tabIndex = -1;
      });
    });
    past += week.rows[0].length - 1;
    week.box.firstElementChild.setAttribute("role", "grid");
  });
  const dayName = (d) => {
    const week = weeks.findLast((w) => w.from <= d);
    return week.rows[0][d - week.from + 1].dataset.name;
  };
  const clock = (h) => String(h).padStart(2, "0") + ":00";
  const open = (d, h) => cells[d]?.[h] && mine[d][1][h] !== "." && cells[d][h].offsetParent !== null;

  function show(d, h) {
    const el = cells[d][h];
    const letter = mine[d][1][h];
    if (!el || letter === ".") return;
    const low = letter.toLowerCase();
    el.className = [...el.keep, low === "-" ? "" : low, letter !== low ? "m" : ""].join(" ").trim();
    const usual = { w: said.yes, a: said.maybe, s: said.no }[el.keep[0]];
    let span = el.querySelector("span");
    if (!span) el.append((span = document.createElement("span")));
    span.textContent = (low === "-" ? `${said.usual}: ${usual}` : words[low]) + (el.keep.includes("b") ? `, ${said.busy}` : "");
    const clash = clashes.find((c) => c.d === d && c.h === h);
    if (clash) {
      el.classList.add("clash");
      el.dataset.other = signs[clash.theirs.toLowerCase()];
      span.textContent += ` / ${words[clash.theirs.toLowerCase()]}`;
    } else delete el.dataset.other;
  }

  const waiting = () => write(mine) !== write(base);

  function keepHere() {
    if (!key) return;
    try {
      if (waiting()) sessionStorage.setItem(key, JSON.stringify([seen, write(base), write(mine)]));
      else sessionStorage.removeItem(key);
    } catch {
      // It lives as long as the page.
    }
  }

  function status() {
    let text = said.kept;
    if (clashes.length) text = said.choose;
    else if (trouble) text = trouble;
    else if (waiting()) text = said.sending;
    else if (merged) text = said.merged;
    if (state.textContent !== text) state.textContent = text;
    state.className = trouble || clashes.length ? "warn-text" : "";
    act("send").hidden = !trouble;
    act("undo").disabled = !undo.length;
    $("#grid-conflict").hidden = !clashes.length;
  }

  function changed(text) {
    if (text) told.textContent = text;
    merged = false;
    keepHere();
    status();
    clearTimeout(timer);
    timer = setTimeout(send, 700);
  }

  // One stroke: all its hours get one answer, and are undone together.
  function paint(list, letter) {
    const step = [];
    for (const [d, h] of list) {
      if (mine[d][1][h] === letter) continue;
      step.push([d, h, mine[d][1][h]]);
      mine[d][1][h] = letter;
      show(d, h);
    }
    return step;
  }
  function done(step, list, letter) {
    if (!step.length) return;
    undo.push(step);
    const [d, h] = list[0];
    const [e, g] = list[list.length - 1];
    const until = d === e ? "" : dayName(e) + " ";
    const hours = list.length === 1 ? clock(h) : `${clock(h)} ${said.between} ${until}${clock(g + 1)}`;
    changed(`${dayName(d)} ${hours}: ${words[letter]}`);
  }
  function stroke(list, letter) {
    if (list.length) done(paint(list, letter), list, letter);
  }
  function takeBack() {
    const step = undo.pop();
    if (!step) return;
    for (const [d, h, was] of step) {
      mine[d][1][h] = base[d][1][h] === was ? was : was.toLowerCase();
      show(d, h);
    }
    changed(said.undone);
  }

  const brush = () => $("[name=brush]:checked").value;
  // The open hours between two corners of a week.
  function between(a, b) {
    const list = [];
    for (let d = Math.min(a.d, b.d); d <= Math.max(a.d, b.d); d++) for (let h = Math.min(a.h, b.h); h <= Math.max(a.h, b.h); h++) if (open(d, h)) list.push([d, h]);
    return list;
  }
  // What a place stands for: an hour, or all of a day, or an hour of the whole week.
  function of(p) {
    const week = weeks[p.w];
    const last = week.from + week.rows[0].length - 2;
    if (p.h < 0) return between({ d: p.d, h: 0 }, { d: p.d, h: 23 });
    if (p.d < 0) return between({ d: week.from, h: p.h }, { d: last, h: p.h });
    return between(p, p);
  }
  // A second stroke with the same brush takes the answer away.
  const toggled = (list) => {
    const letter = brush();
    return list.length && list.every(([d, h]) => mine[d][1][h] === letter) ? "-" : letter;
  };

  // A finger paints when it taps, when it stays for a moment, or when it goes sideways; up and down it scrolls the page. The mouse paints at once.
  let drag = null;
  let finger = null;
  function begin({ el, p, id }) {
    finger = null;
    select(p, p);
    el.focus({ preventScroll: true });
    const list = [[p.d, p.h]];
    const letter = toggled(list);
    drag = { p, letter, id, list, step: paint(list, letter) };
  }
  function lift() {
    clearTimeout(finger?.timer);
    finger = null;
  }
  function breakOff() {
    lift();
    if (!drag) return;
    for (const [d, h, was] of drag.step) {
      mine[d][1][h] = was;
      show(d, h);
    }
    drag = null;
  }
  root.addEventListener("pointerdown", (event) => {
    const el = event.target.closest("td, th");
    const p = at.get(el);
    // A second finger: she enlarges the page.
    if (!event.isPrimary) return breakOff();
    if (!p || event.button) return;
    const touch = event.pointerType === "touch";
    if (!touch) select(p, p);
    if (p.d < 0 || p.h < 0 || !open(p.d, p.h)) return;
    el.releasePointerCapture?.(event.pointerId);
    const press = { el, p, id: event.pointerId, x: event.clientX, y: event.clientY };
    if (touch) {
      lift();
      press.timer = setTimeout(begin, 300, press);
      finger = press;
    } else {
      event.preventDefault();
      begin(press);
    }
  });
  root.addEventListener("pointermove", (event) => {
    if (finger?.id === event.pointerId) {
      const [x, y] = [Math.abs(event.clientX - finger.x), Math.abs(event.clientY - finger.y)];
      if (Math.max(x, y) < 10) return;
      const press = finger;
      lift();
      if (x > y) begin(press);
    }
    if (!drag || event.pointerId !== drag.id) return;
    const to = at.get(document.elementFromPoint(event.clientX, event.clientY)?.closest("td"));
    if (!to || to.w !== drag.p.w || to.d < 0) return;
    for (const [d, h, was] of drag.step) {
      mine[d][1][h] = was;
      show(d, h);
    }
    drag.list = between(drag.p, to);
    drag.step = paint(drag.list, drag.letter);
  });
  root.addEventListener("touchmove", (event) => drag && event.cancelable && event.preventDefault(), { passive: false });
  root.addEventListener("contextmenu", (event) => (drag || finger) && event.preventDefault());
  window.addEventListener("pointerup", (event) => {
    if (finger?.id === event.pointerId) {
      const press = finger;
      lift();
      begin(press);
    }
    if (!drag || event.pointerId !== drag.id) return;
    const { step, list, letter } = drag;
    drag = null;
    done(step, list, letter);
  });
  window.addEventListener("pointercancel", breakOff);
  root.addEventListener("click", (event) => {
    const p = at.get(event.target.closest("th"));
    if (p && (p.d < 0 || p.h < 0)) stroke(of(p), toggled(of(p)));
  });

  // By keyboard: one place can be reached by Tab, arrows go on from there.
  let here = null;
  let anchor = null;
  function select(from, to) {
    root.querySelectorAll("[aria-selected]").forEach((el) => el.removeAttribute("aria-selected"));
    const old = here && weeks[here.w].rows[here.r][here.c];
    if (old) old.tabIndex = -1;
    anchor = from;
    here = to;
    weeks[to.w].rows[to.r][to.c].tabIndex = 0;
    if (from !== to) between(from, to).forEach(([d, h]) => cells[d][h].setAttribute("aria-selected", "true"));
  }
  // A week of which the meeting has but hours of the night comes with these.
  const bright = (w) => weeks[w] && (root.classList.contains("nights") || !weeks[w].box.matches(".asleep"));
  function beside(w, by) {
    do w += by;
    while (weeks[w] && !bright(w));
    return w;
  }
  function turn(w) {
    if (!bright(w)) w = weeks[beside(w, 1)] ? beside(w, 1) : beside(w, -1);
    const [before, after] = [weeks[beside(w, -1)], weeks[beside(w, 1)]];
    weeks.forEach((week, i) => week.box.classList.toggle("on", i === w));
    act("earlier").disabled = !before;
    act("later").disabled = !after;
    act("earlier").hidden = act("later").hidden = !before && !after;
  }
  const shown = () => weeks.findIndex((w) => w.box.classList.contains("on"));
  const can = (p) => {
    const el = weeks[p.w]?.rows[p.r]?.[p.c];
    return bright(p.w) && at.has(el) && (p.c === 0 || p.r === 0 || !el.classList.contains("x")) && (root.classList.contains("nights") || !el.matches(".z, tr.night > *"));
  };
  function step(dr, dc) {
    let p = { ...here };
    for (;;) {
      p.r += dr;
      p.c += dc;
      if (dc && p.c < (p.w ? 1 : 0)) {
        if (!weeks[--p.w]) return null;
        p.c = weeks[p.w].rows[0].length - 1;
      } else if (dc && p.c >= weeks[p.w].rows[0].length) {
        if (!weeks[++p.w]) return null;
        p.c = 1;
      }
      if (p.r < 0 || p.r >= weeks[p.w].rows.length) return null;
      if (can(p)) return p;
    }
  }
  const place = (p) => p && at.get(weeks[p.w].rows[p.r][p.c]);
  function go(p, extend) {
    const to = place(p);
    if (!to) return;
    if (extend && (to.w !== anchor.w || to.d < 0 || to.h < 0 || anchor.d < 0 || anchor.h < 0)) return;
    turn(to.w);
    select(extend ? anchor : to, to);
    weeks[to.w].rows[to.r][to.c].focus();
  }
  root.addEventListener("focusin", (event) => {
    const p = at.get(event.target);
    if (p && p !== here) select(p, p);
  });
  root.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "z") {
      event.preventDefault();
      return takeBack();
    }
    if (!here || !at.has(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = getComputedStyle(root).direction === "rtl" ? -1 : 1;
    const list = anchor === here ? of(here) : between(anchor, here);
    const answer = { 1: "y", 2: "i", 3: "n", 0: "-", Delete: "-", Backspace: "-" }[event.key];
    const far = (dr, dc) => {
      let p = here;
      for (const old = here; ; ) {
        const next = step(dr, dc);
        if (!next || next.w !== old.w) break;
        here = p = next;
      }
      return p;
    };
    if (answer) stroke(list, answer);
    else if (event.key === " " || event.key === "Enter") stroke(list, toggled(list));
    else if (event.key === "ArrowDown") go(step(1, 0), event.shiftKey);
    else if (event.key === "ArrowUp") go(step(-1, 0), event.shiftKey);
    else if (event.key === "ArrowRight") go(step(0, forward), event.shiftKey);
    else if (event.key === "ArrowLeft") go(step(0, -forward), event.shiftKey);
    else if (event.key === "Home" || event.key === "End") {
      const old = here;
      const p = far(0, event.key === "Home" ? -1 : 1);
      here = old;
      go(p, event.shiftKey);
    } else if (event.key === "PageDown" || event.key === "PageUp") {
      const w = beside(here.w, event.key === "PageDown" ? 1 : -1);
      // The nearest day that is shown.
      const away = (p) => Math.abs(p.c - here.c);
      const row = weeks[w]?.rows[0].map((_, c) => ({ w, r: here.r, c })).filter((p) => !p.c === !here.c && can(p));
      const p = row?.sort((a, b) => away(a) - away(b))[0];
      if (p) go(p, false);
    } else if (event.key === "Escape") select(here, here);
    else return;
    event.preventDefault();
  });

  // What was changed elsewhere goes in wherever she did not change the same hour herself.
  function merge(theirs) {
    clashes = [];
    each((d, h) => {
      const [b, m, t] = [base, mine, theirs].map((g) => g[d][1][h]);
      if (m === b) mine[d][1][h] = t;
      else if (t !== b && t !== m) clashes.push({ d, h, theirs: t });
    });
    base = theirs;
    each(show);
  }

  async function send() {
    clearTimeout(timer);
    if (sending || drag || clashes.length) return;
    if (!waiting()) return status();
    sending = true;
    const sent = read(write(mine));
    // Only what she changed; the rest stays as it is there.
    const changes = mine.map(([date, letters], d) => [date, letters.map((l, h) => (l === base[d][1][h] ? "=" : l))]).filter(([, letters]) => letters.some((l) => l !== "="));
    const body = new URLSearchParams({ seen, grid: write(changes) });
    if (said.token) body.set("form_token", said.token);
    let answer = null;
    let conflict = false;
    try {
      const response = await fetch(said.to, { method: "POST", body, headers: { accept: "application/json" }, redirect: "manual", signal: AbortSignal.timeout(20000) });
      conflict = response.status === 409;
      if (response.ok || conflict) answer = await response.json();
      else trouble = response.status >= 500 || response.status === 429 ? said.waits : said.stopped;
    } catch {
      trouble = said.waits;
    }
    sending = false;
    if (answer) {
      trouble = "";
      seen = answer.seen;
      const now = read(answer.grid);
      // Her zone or the meeting's days are others now: this grid is no more.
      if (days(answer.grid) !== days(said.grid)) {
        base = mine;
        keepHere();
        return location.reload();
      }
      if (conflict) {
        merge(now);
        merged = !clashes.length;
      } else {
        each((d, h) => {
          if (mine[d][1][h] === sent[d][1][h]) mine[d][1][h] = now[d][1][h];
        });
        base = now;
        each(show);
      }
      stale = true;
      refresh();
    }
    keepHere();
    if (answer && waiting() && !clashes.length) return send();
    status();
  }

  function settle(theirs) {
    for (const c of theirs ? clashes : []) mine[c.d][1][c.h] = c.theirs;
    clashes = [];
    trouble = "";
    undo.length = 0;
    each(show);
    changed(theirs ? said.taken : "");
    send();
  }

  // The sentences below follow when somebody looks at them.
  let looked = false;
  async function refresh() {
    if (!stale || !looked) return;
    stale = false;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
      const now = page.getElementById("said-all");
      if (now) document.getElementById("said-all").replaceChildren(...now.childNodes);
    } catch {
      stale = true;
    }
  }
  new IntersectionObserver((all) => {
    looked = all[all.length - 1].isIntersecting;
    refresh();
  }).observe(document.getElementById("said-all"));

  act("undo").addEventListener("click", takeBack);
  act("send").addEventListener("click", send);
  act("mine").addEventListener("click", () => settle(false));
  act("theirs").addEventListener("click", () => settle(true));
  act("earlier").addEventListener("click", () => turn(beside(shown(), -1)));
  act("later").addEventListener("click", () => turn(beside(shown(), 1)));
  act("night")?.addEventListener("change", (event) => {
    root.classList.toggle("nights", event.target.checked);
    turn(shown());
  });
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  window.addEventListener("beforeunload", (event) => {
    if (waiting() || sending) event.preventDefault();
  });
  setInterval(() => trouble === said.waits && send(), 3000);

  try {
    // Whoever wishes us to be discreet leaves nothing here, also of before.
    if (!key) Object.keys(sessionStorage).forEach((k) => k.startsWith("plenary grid ") && sessionStorage.removeItem(k));
    const kept = JSON.parse((key && sessionStorage.getItem(key)) || "null");
    if (kept && days(kept[1]) === days(said.grid)) [seen, base, mine] = [kept[0], read(kept[1]), read(kept[2])];
  } catch {
    // Nothing is kept.
  }
  $("#grid-conflict").setAttribute("role", "alert");
  root.classList.add("live");
  root.classList.toggle("nights", !act("night") || act("night").checked);
  root.querySelectorAll(".brushes, .turn, .touch, .keys").forEach((el) => (el.hidden = false));
  each(show);
  turn(Math.max(0, weeks.findIndex((w) => !w.box.matches(".asleep"))));
  const first = [...at.values()].find((p) => p.d >= 0 && open(p.d, p.h));
  if (first) select(first, first);
  status();
  send();
}
