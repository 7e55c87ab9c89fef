// Check-in while the network comes and goes: each tap is kept here with an id and its time until the service has said that it has it.
// The page works without.
"use strict";
const page = document.getElementById("check-in");
if (page && page.dataset.marks && "fetch" in window) {
  const texts = JSON.parse(page.dataset.words);
  const say = (name, values = {}) => texts[name].replace(/\{(\w+)\}/g, (_, v) => values[v] ?? "");
  const key = "plenary marks " + page.dataset.queue;
  const length = Number(page.dataset.length);
  const starts = Number(page.dataset.starts);
  const wait = document.getElementById("marks-wait");
  const said = document.getElementById("marks-said");
  const told = document.getElementById("marks-told");
  // Since when; 0: not now.
  let sending = 0;
  let stopped = "";
  let refused = [];
  // Where the browser keeps nothing (a private window that forbids it), marks live as long as the page.
  let memory = [];

  const load = () => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "[]");
    } catch {
      return memory;
    }
  };
  const store = (marks) => {
    memory = marks;
    try {
      if (marks.length) localStorage.setItem(key, JSON.stringify(marks));
      else localStorage.removeItem(key);
    } catch {
      // memory has them
    }
  };
  const fresh = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  };
  const words = (stay) => {
    if (!stay) return "";
    const whole = stay.until >= length;
    if (stay.from === 0) return say(whole ? "stay-whole" : "stay-until", stay);
    return say(whole ? "stay-from" : "stay-part", stay);
  };

  const seats = new Map();
  for (const li of page.querySelectorAll("li.seat")) seats.set(li.dataset.person, li);

  function show(li, stay, others, waits) {
    const button = li.querySelector(".seat-mark");
    button.setAttribute("aria-pressed", stay ? "true" : "false");
    button.value = stay ? "out" : "in";
    li.classList.toggle("waits", waits);
    li.dataset.others = others;
    if (stay) {
      li.dataset.from = stay.from;
      li.dataset.until = stay.until;
    } else {
      delete li.dataset.from;
      delete li.dataset.until;
    }
    const fields = li.querySelector("details:not([open])");
    if (fields) {
      fields.querySelector("[name=from]").value = stay ? stay.from : 0;
      fields.querySelector("[name=until]").value = stay ? stay.until : length;
    }
    const parts = [words(stay), others, waits ? say("script-waits") : ""];
    li.querySelector(".told").textContent = parts.filter(Boolean).join(" · ");
  }

  function count() {
    for (const group of page.querySelectorAll("section.seats")) {
      const there = group.querySelector(".there");
      const all = [...group.querySelectorAll("li.seat")];
      // A search of the service shows a part of the people only.
      if (there && !document.getElementById("q").defaultValue) {
        there.textContent = all.filter((li) => li.dataset.from !== undefined || li.dataset.others).length;
      }
    }
  }

  function pending(waiting) {
    const by = new Map();
    for (const mark of waiting) if (mark.person) by.set(mark.person, mark);
    return by;
  }

  function status() {
    const waiting = load();
    const n = waiting.length;
    const mark = say(n === 1 ? "script-one-waits" : "script-many-wait", { n });
    let text = "";
    if (n && stopped) text = `${mark}: ${stopped}`;
    else if (n && (!sending || Date.now() - sending > 1500)) text = `${mark} ${say("script-for-network")}`;
    if (refused.length) text = [text, ...refused].filter(Boolean).join(" ");
    wait.hidden = !text;
    if (said.textContent !== text) {
      said.textContent = text;
      told.textContent = text;
    }
    document.getElementById("marks-send").hidden = !n;
    document.getElementById("marks-drop").hidden = !(stopped || refused.length);
  }

  function showWaiting() {
    for (const [person, mark] of pending(load())) {
      const li = seats.get(person);
      if (li) show(li, mark.out ? null : { from: mark.from, until: mark.until }, li.dataset.others, true);
    }
    const list = document.getElementById("typed");
    list.querySelectorAll(".waits").forEach((li) => li.remove());
    for (const mark of load().filter((m) => m.name && !m.out)) {
      list.append(typed(mark.name, say("script-waits"), true));
    }
    count();
  }

  function typed(name, text, waits) {
    const li = document.createElement("li");
    li.className = waits ? "row waits" : "row";
    const bdi = document.createElement("bdi");
    bdi.className = "grow";
    bdi.textContent = name;
    const span = document.createElement("span");
    span.className = "quiet-text";
    span.textContent = text;
    li.append(bdi, " ", span);
    if (!waits) {
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "quiet";
      remove.textContent = say("remove");
      remove.setAttribute("aria-label", say("remove-name", { name }));
      remove.addEventListener("click", () => keep({ name, out: true }));
      li.append(" ", remove);
    }
    return li;
  }

  // What the service knows of everybody, under what still waits here.
  function showAll(now) {
    const waits = pending(load());
    for (const [person, li] of seats) {
      const known = now.people[person];
      if (known && !waits.has(person)) show(li, known.stay, known.others, false);
      else if (known) li.dataset.others = known.others;
    }
    const list = document.getElementById("typed");
    list.replaceChildren(...now.added.map((a) => typed(a.name, a.told, false)));
    showWaiting();
    if (!now.final) return;
    if (!refused.length) location.reload();
    page.querySelectorAll("form[method=post] button").forEach((b) => (b.disabled = true));
  }

  function keep(mark) {
    mark.id = fresh();
    mark.at = Date.now();
    store([...load(), mark]);
    showWaiting();
    send();
  }

  async function send() {
    if (sending) return;
    const marks = load();
    if (!marks.length) return status();
    sending = Date.now();
    setTimeout(status, 1600);
    const body = new URLSearchParams();
    if (page.dataset.token) body.set("form_token", page.dataset.token);
    body.set("marks", JSON.stringify(marks.slice(0, 500).map((m) => ({ ...m, at: undefined, ago: Date.now() - m.at }))));
    let answer = null;
    try {
      const cut = new AbortController();
      const timer = setTimeout(() => cut.abort(), 20000);
      const response = await fetch(page.dataset.marks, { method: "POST", body, redirect: "manual", signal: cut.signal });
      clearTimeout(timer);
      stopped = "";
      if (response.ok) answer = await response.json();
      else if (response.type === "opaqueredirect") stopped = say("script-signed-out");
      else if (response.status < 500 && response.status !== 429) stopped = await sentence(response);
    } catch {
      // No network: they wait.
    }
    sending = 0;
    if (answer) {
      const done = new Set(answer.marks.map((m) => m.id));
      refused = answer.marks.filter((m) => m.refused).map((m) => say("script-not-taken", { why: m.refused }));
      store(load().filter((m) => !done.has(m.id)));
      showAll(answer);
      if (load().length) return send();
    }
    status();
  }

  async function sentence(response) {
    const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
    return parsed.querySelector("main .note, main li, main p")?.textContent.trim() || say("script-refused");
  }

  async function refresh() {
    if (sending || document.hidden || load().length) return;
    try {
      const response = await fetch(page.dataset.marks, { redirect: "manual" });
      if (response.ok) showAll(await response.json());
    } catch {
      // The next time.
    }
  }

  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") {
      if (!navigator.onLine) event.preventDefault();
      return;
    }
    event.preventDefault();
    const data = new FormData(form);
    const out = (event.submitter?.value ?? "in") === "out";
    const mark = { out, from: Number(data.get("from") || 0), until: Number(data.get("until") || length) };
    if (data.get("person")) mark.person = data.get("person");
    else mark.name = String(data.get("name") || "").trim();
    if (!mark.person && !mark.name) return;
    if (!out && mark.from >= mark.until) {
      refused = [say("script-order", { n: length })];
      return status();
    }
    refused = [];
    form.closest("details")?.removeAttribute("open");
    keep(mark);
    if (form.id === "add") form.reset();
  });

  // Who is late came now, while the session runs.
  page.addEventListener("toggle", (event) => {
    const details = event.target;
    if (!details.open || !details.matches("details.stay")) return;
    const minute = Math.floor((Date.now() - starts) / 60000);
    const li = details.closest("li.seat");
    if (li.dataset.from === undefined && minute > 0 && minute < length) {
      details.querySelector("[name=from]").value = minute;
    }
  }, true);

  const plain = { ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", æ: "ae", œ: "oe", ß: "ss", ى: "ي", ة: "ه" };
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’‘ʼ`´ʻـ]/g, "").replace(/[øđðłıþæœßىة]/g, (c) => plain[c]).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  document.getElementById("q").addEventListener("input", (event) => {
    const sought = fold(event.target.value);
    let any = false;
    for (const group of page.querySelectorAll("section.seats")) {
      let shown = 0;
      for (const li of group.querySelectorAll("li.seat")) {
        const own = li.dataset.name.split(" ");
        const hit = sought.every((w) => own.some((o) => o.startsWith(w)));
        li.hidden = !hit;
        if (hit) shown += 1;
      }
      group.hidden = shown === 0;
      any ||= shown > 0;
    }
    document.getElementById("none-found").hidden = any;
  });

  document.getElementById("marks-send").addEventListener("click", () => {
    stopped = "";
    send();
  });
  document.getElementById("marks-drop").addEventListener("click", () => {
    refused = [];
    if (stopped) {
      stopped = "";
      store([]);
      refresh();
    }
    status();
  });
  window.addEventListener("online", send);
  window.addEventListener("beforeunload", (event) => {
    if (load().length) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => (load().length ? send() : refresh()));
  setInterval(() => {
    if (load().length && !stopped) send();
  }, 3000);
  setInterval(refresh, 20000);
  showWaiting();
  send();
}
