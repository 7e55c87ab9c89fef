// The weeks of a proposal: a session is taken in hand with the mouse, a finger or the arrow keys; every start that it may have is painted, and the
// price of the one under it is shown before it is dropped. Without this script the same is done by the page of each session.
"use strict";
const weeks = document.getElementById("weeks");
const form = document.getElementById("move");
const panel = document.getElementById("price");
const told = document.getElementById("told");
const says = document.getElementById("price-says");
const wide = matchMedia("(min-width: 52.01rem)");
const bodies = [...weeks.querySelectorAll(".body")];
const language = document.documentElement.lang;
const leftwards = document.documentElement.dir === "rtl" ? 1 : -1;
const word = weeks.dataset;
const known = new Map();
const prices = new Map();
/** What is in hand: its block, code, minutes, starts, and which of them it is over. */
let hand = null;
let pressed = null;
let dragged = false;
document.getElementById("how").hidden = !wide.matches;

const fetched = (what, query) => {
  const view = new URLSearchParams({ ...query, view: word.view, language });
  return fetch(`${word.at}/${what}?${view}`, { headers: { accept: "application/json" } }).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
};
const once = (memory, key, ask) => {
  if (!memory.has(key)) memory.set(key, ask().catch((fault) => (memory.delete(key), Promise.reject(fault))));
  return memory.get(key);
};
const startsOf = (code) => once(known, code, () => fetched("starts", { workshop: code }).then((a) => a.starts));
const priceOf = (code, start) => once(prices, `${code} ${start}`, () => fetched("price", { workshop: code, start }));

const minutesOf = (block) => {
  const part = (name) => Number([...block.classList].find((c) => new RegExp(`^${name}\\d+$`).test(c))?.slice(1) ?? 0);
  return (part("e") - part("h")) * 60 + part("n") - part("m");
};

function place(element, from, minutes) {
  const to = Math.min(from + minutes, 1440);
  for (const [name, value] of [["--h", Math.floor(from / 60)], ["--m", from % 60], ["--e", Math.floor(to / 60)], ["--n", to % 60]]) element.style.setProperty(name, value);
}

function paint() {
  const step = hand.starts.length > 1 ? (Date.parse(hand.starts[1].start) - Date.parse(hand.starts[0].start)) / 60000 : 30;
  let run = null;
  const signs = { forbidden: "✕", better: "▲", worse: "▼", "as-good": "=" };
  for (const s of hand.starts) {
    if (run && run.day === s.day && run.verdict === s.verdict && run.to === s.minute) {
      run.to += step;
      place(run.element, run.from, run.to - run.from);
      continue;
    }
    const element = document.createElement("i");
    element.className = `slot ${s.verdict}`;
    element.setAttribute("aria-hidden", "true");
    element.textContent = signs[s.verdict];
    run = { day: s.day, verdict: s.verdict, from: s.minute, to: s.minute + step, element };
    place(element, run.from, step);
    bodies[s.day]?.prepend(element);
  }
}

async function take(link) {
  if (hand) putBack();
  const block = link.closest(".block");
  const mine = { block, link, code: link.dataset.workshop, minutes: minutesOf(block), starts: [], at: -1, priced: -1 };
  hand = mine;
  block.classList.add("held");
  panel.hidden = false;
  says.textContent = word.wait;
  try {
    mine.starts = await startsOf(mine.code);
  } catch {
    if (hand === mine) says.textContent = word.gone;
    return;
  }
  if (hand !== mine) return;
  const ghost = document.createElement("div");
  ghost.className = "block ghost";
  ghost.setAttribute("aria-hidden", "true");
  ghost.textContent = mine.code;
  mine.ghost = ghost;
  paint();
  const day = bodies.indexOf(block.parentElement.parentElement);
  const from = Number(getComputedStyle(block).getPropertyValue("--h")) * 60 + Number(getComputedStyle(block).getPropertyValue("--m"));
  over(nearest(day, from));
}

/** The start of that day whose minute is nearest. */
function nearest(day, minute) {
  let best = -1;
  let least = Infinity;
  hand.starts.forEach((s, i) => {
    const away = Math.abs(s.day - day) * 100000 + Math.abs(s.minute - minute);
    if (away < least) [best, least] = [i, away];
  });
  return best;
}

function over(i) {
  if (!hand?.ghost || i < 0 || i === hand.at) return;
  const mine = hand;
  mine.at = i;
  const s = mine.starts[i];
  mine.ghost.className = `block ghost ${s.verdict}`;
  mine.ghost.textContent = `${mine.code} ${String(Math.floor(s.minute / 60)).padStart(2, "0")}:${String(s.minute % 60).padStart(2, "0")}`;
  place(mine.ghost, s.minute, mine.minutes);
  bodies[s.day]?.append(mine.ghost);
  show(mine);
  clearTimeout(mine.later);
  mine.later = setTimeout(() => price(mine, i), 60);
}

// Where the session in hand is must be seen above the panel that tells the price.
function show(mine) {
  mine.ghost.style.scrollMarginBlock = `3rem ${panel.offsetHeight + 16}px`;
  mine.ghost.scrollIntoView({ block: "nearest", inline: "nearest" });
}

async function price(mine, i) {
  try {
    const p = await priceOf(mine.code, mine.starts[i].start);
    if (hand !== mine || mine.at !== i) return;
    panel.className = `price ${p.verdict}`;
    panel.dataset.start = p.start;
    says.replaceChildren(...[`${mine.code}: ${p.when}`, ...p.sentences].map((text, k) => {
      const line = document.createElement("p");
      const inner = document.createElement(k ? "bdi" : "strong");
      inner.textContent = text;
      line.append(inner);
      return line;
    }));
    show(mine);
    mine.priced = i;
    if (mine.dropping) drop();
  } catch {
    mine.dropping = false;
    if (hand === mine && mine.at === i) says.textContent = word.gone;
  }
}

/** Only where the price has been shown; else it stays in hand. */
function drop() {
  if (!hand || hand.at < 0 || hand.priced !== hand.at) return;
  form.elements.workshop.value = hand.code;
  form.elements.start.value = hand.starts[hand.at].start;
  form.submit();
}

/** As soon as the price is there. */
function dropOnceKnown() {
  if (!hand || hand.at < 0) return;
  if (hand.priced === hand.at) return drop();
  hand.dropping = true;
  says.textContent = word.then;
  price(hand, hand.at);
}

function putBack() {
  if (!hand) return;
  clearTimeout(hand.later);
  hand.block.classList.remove("held");
  hand.ghost?.remove();
  weeks.querySelectorAll(".slot").forEach((s) => s.remove());
  weeks.classList.remove("dragging");
  hand = null;
  panel.className = "price";
  delete panel.dataset.start;
  told.textContent = word.back;
  panel.hidden = true;
}

/** Keys are obeyed one after the other, also those that come while the starts are still being fetched; putting back forgets them. */
let obeyed = Promise.resolve();
let era = 0;
const inTurn = (act) => {
  const own = era;
  obeyed = obeyed.then(() => (own === era ? act() : null));
};
async function arrow(link, step, days) {
  if (hand?.link !== link) await take(link);
  if (!hand?.ghost || hand.dropping) return;
  const s = hand.starts[hand.at];
  if (s) over(step ? Math.min(Math.max(hand.at + step, 0), hand.starts.length - 1) : nearest(s.day + days, s.minute));
}
weeks.addEventListener("keydown", (event) => {
  const link = event.target.closest?.("a.what");
  if (!link || !wide.matches) return;
  if (event.key === "Escape" && hand) {
    event.preventDefault();
    era += 1;
    return putBack();
  }
  if (event.key === "Enter" && hand) {
    event.preventDefault();
    return inTurn(dropOnceKnown);
  }
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const days = { ArrowLeft: leftwards, ArrowRight: -leftwards }[event.key];
  if (!step && !days) return;
  event.preventDefault();
  inTurn(() => arrow(link, step, days));
});

weeks.addEventListener("pointerdown", (event) => {
  dragged = false;
  const block = event.target.closest(".block");
  const link = block?.querySelector("a.what");
  if (!link || event.button !== 0 || !wide.matches) return;
  const top = block.getBoundingClientRect().top;
  pressed = { link, x: event.clientX, y: event.clientY, into: event.clientY - top, finger: event.pointerType === "touch", id: event.pointerId };
  // A finger scrolls; held still for a moment it takes the session.
  if (pressed.finger) pressed.still = setTimeout(() => pressed && begin(), 450);
});
function begin() {
  dragged = true;
  weeks.classList.add("dragging");
  try { weeks.setPointerCapture(pressed.id); } catch { /* the pointer is gone */ }
  take(pressed.link);
}
weeks.addEventListener("pointermove", (event) => {
  if (!pressed) return;
  const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 5;
  if (!dragged && far) {
    if (pressed.finger) { clearTimeout(pressed.still); pressed = null; return; }
    begin();
  }
  if (!dragged || !hand?.ghost) return;
  const body = document.elementsFromPoint(event.clientX, event.clientY).find((e) => e.classList.contains("body"));
  if (!body) return;
  const box = body.getBoundingClientRect();
  over(nearest(bodies.indexOf(body), ((event.clientY - pressed.into - box.top) / box.height) * 1440));
});
weeks.addEventListener("touchmove", (event) => dragged && event.preventDefault(), { passive: false });
weeks.addEventListener("pointerup", () => {
  if (!pressed) return;
  clearTimeout(pressed.still);
  pressed = null;
  weeks.classList.remove("dragging");
  if (dragged) drop();
});
weeks.addEventListener("pointercancel", () => { if (pressed) clearTimeout(pressed.still); pressed = null; if (dragged) putBack(); });
weeks.addEventListener("dragstart", (event) => event.preventDefault());
weeks.addEventListener("click", (event) => { if (dragged) { event.preventDefault(); dragged = false; } }, true);
weeks.addEventListener("focusin", (event) => {
  const code = event.target.closest?.("a.what")?.dataset.workshop;
  const choice = document.getElementById("act-workshop");
  if (code && choice) choice.value = code;
});
document.getElementById("price-drop").addEventListener("click", dropOnceKnown);
document.getElementById("price-cancel").addEventListener("click", () => { const link = hand?.link; era += 1; putBack(); link?.focus(); });
// After a move the session is where the eye and the keyboard are.
function arrive() {
  const turn = /^#turn-(undo|redo|discard)$/.exec(location.hash)?.[1];
  if (turn) {
    (document.getElementById(`turn-${turn}`) ?? document.querySelector("#turns button:not(.danger)") ?? weeks).focus();
    told.textContent = word[turn];
    // Loading the page anew says it no more.
    return history.replaceState(null, "", location.pathname + location.search);
  }
  const block = location.hash.startsWith("#b-") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const link = block && block.querySelector("a.what");
  if (!link) return;
  link.focus();
  if (!block.classList.contains("moved")) return;
  const day = block.closest(".day").querySelector("h3").textContent;
  told.textContent = `${link.dataset.workshop}, ${day}, ${block.querySelector(".hour bdi").textContent}: ${word.moved}`;
}
// Going to the fragment takes the focus away from what is not its target itself, and that is done by the time all is loaded.
const arriveSoon = () => setTimeout(arrive, 50);
if (document.readyState === "complete") arriveSoon();
else addEventListener("load", arriveSoon);
