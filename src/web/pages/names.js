// Names decided by keys, without loading the page again for each. The page works without.
"use strict";
const names = document.getElementById("names");
const list = document.getElementById("open");
const decidedList = document.getElementById("decided");
const panel = document.getElementById("panel");
if (names && list) start();

function start() {
  const decideForm = document.getElementById("decide");
  const guestForm = document.getElementById("guest");
  const searchForm = document.getElementById("search");
  const said = document.getElementById("said");
  const found = document.getElementById("found");
  const query = document.getElementById("q");
  const words = JSON.parse(names.dataset.words);
  // What was decided since the page was opened, the last at the end.
  const done = [];
  let current = list.querySelector("li.current") ?? list.firstElementChild;
  // One after the other: what was pressed first is sent first.
  let queue = Promise.resolve();
  let waiting = 0;

  const keys = document.getElementById("keys");
  keys.hidden = false;
  for (const link of list.querySelectorAll("a.other")) link.setAttribute("role", "button");
  if (current) go(current, !location.hash);

  /** Makes a row the current one: the panel moves there. */
  function go(row, quietly) {
    current?.classList.remove("current");
    current = row;
    document.getElementById("none").hidden = Boolean(row);
    if (!row) {
      panel?.remove();
      names.focus({ preventScroll: true });
      return;
    }
    row.classList.add("current");
    if (panel && panel.parentElement !== row) {
      panel.querySelector("[role=status]")?.remove();
      const entry = row.id.slice(2);
      for (const button of panel.querySelectorAll("[data-act]")) button.value = `${entry} ${button.dataset.act}`;
      panel.querySelector("#guest-name").value = row.dataset.name;
      panel.querySelector("#guest-email").value = row.dataset.email;
      searchForm.elements.at.value = entry;
      query.value = "";
      found.replaceChildren();
      row.append(panel);
    }
    row.focus({ preventScroll: true });
    if (!quietly) row.scrollIntoView({ block: "nearest" });
  }

  function say(text, kind) {
    said.className = `said note ${kind}`;
    said.textContent = text;
  }

  function enqueue(fields, then, failed) {
    waiting += 1;
    queue = queue.then(async () => {
      try {
        const body = new URLSearchParams(new FormData(decideForm));
        for (const [name, value] of Object.entries(fields)) body.set(name, value);
        const answer = await fetch(decideForm.action, { method: "POST", body, headers: { Accept: "application/json" } });
        if (!(answer.headers.get("content-type") ?? "").startsWith("application/json")) {
          throw new Error(words.out);
        }
        const json = await answer.json();
        if (!answer.ok) throw new Error((json.error ?? []).map((e) => e.says).join(" "));
        document.getElementById("count-open").textContent = json.open;
        document.getElementById("count-decided").textContent = json.decided;
        document.getElementById("decided-heading").hidden = json.decided === 0;
        then(json);
      } catch (error) {
        failed();
        say(error instanceof TypeError ? words.away : error.message, "bad");
      }
      waiting -= 1;
    });
  }

  function element(html) {
    const template = document.createElement("template");
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  }

  /** Puts rows where they belong now. */
  function place(rows) {
    for (const row of rows) {
      const old = document.getElementById(`n-${row.entry}`);
      if (old && old === current) go(old.nextElementSibling ?? old.previousElementSibling, true);
      old?.remove();
      document.getElementById(`d-${row.entry}`)?.remove();
      const fresh = element(row.html);
      if (row.open) {
        list.insertBefore(fresh, document.getElementById(`n-${row.before}`));
      } else {
        decidedList.prepend(fresh);
      }
    }
  }

  function decide(row, act, more) {
    const next = row.nextElementSibling;
    const nearest = next ?? row.previousElementSibling;
    if (row === current) go(nearest);
    row.remove();
    const entry = row.id.slice(2);
    done.push(entry);
    enqueue(
      { ...more, do: act },
      (json) => {
        place(json.rows);
        say(`${json.says} ${words.then.replace("{n}", json.open)}`, "good");
      },
      () => {
        done.splice(done.lastIndexOf(entry), 1);
        list.insertBefore(row, next?.isConnected ? next : null);
        go(row);
      },
    );
  }

  function undo(entry) {
    enqueue(
      { do: `${entry} undo` },
      (json) => {
        if (done.includes(entry)) done.splice(done.lastIndexOf(entry), 1);
        place(json.rows);
        say(json.says, "good");
        go(document.getElementById(`n-${entry}`));
      },
      () => {},
    );
  }

  function undoLast() {
    const last = done.at(-1) ?? decidedList.firstElementChild?.id.slice(2);
    if (last) undo(last);
    else say(words.nothing, "");
  }

  /** What a button of the page says. */
  function act(button) {
    const [entry, verb] = button.value.split(" ");
    if (verb === "undo") return undo(entry);
    const row = document.getElementById(`n-${entry}`);
    if (!row) return;
    const more = button.form === guestForm ? { guest_name: guestForm.elements.guest_name.value, guest_email: guestForm.elements.guest_email.value } : {};
    decide(row, button.value, more);
  }

  let asked = 0;
  async function search() {
    const mine = ++asked;
    const parameters = new URLSearchParams({ entry: searchForm.elements.at.value, q: query.value });
    const answer = await fetch(`${decideForm.action}/search?${parameters}`).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const html = await answer.text();
    if (mine === asked) found.innerHTML = html;
  }

  names.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=do]");
    const other = event.target.closest("a.other");
    const row = event.target.closest("#open > li");
    if (button) {
      event.preventDefault();
      act(button);
    } else if (other) {
      event.preventDefault();
      go(row);
    } else if (row && row !== current) {
      go(row);
    }
  });
  guestForm.addEventListener("submit", (event) => {
    event.preventDefault();
    panel.querySelector("[data-act=guest]").click();
  });
  searchForm.addEventListener("submit", async (event) => {
    event.preventDefault();
    await search();
    found.querySelector("button")?.click();
  });
  let later;
  query?.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(search, 150);
  });
  addEventListener("beforeunload", (event) => {
    if (waiting) event.preventDefault();
  });

  const kinds = { t: "telephone", n: "note-taker", i: "interpreter", e: "technician", o: "other" };
  names.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = event.key;
    if (event.target.matches("input")) {
      if (key === "Escape" && current) current.focus();
      return;
    }
    if (key === "u") {
      undoLast();
    } else if (current && !step(key, event.target)) {
      return;
    }
    event.preventDefault();
  });

  /** Does what a key says about the current name; false when it says nothing. */
  function step(key, target) {
    const offers = [...current.querySelectorAll(".offers button")];
    const entry = current.id.slice(2);
    if (key >= "1" && key <= "5") {
      if (offers[key - 1]) act(offers[key - 1]);
    } else if (key === "Enter" && target === current) {
      if (offers[0]) act(offers[0]);
    } else if (key === "x") {
      const hint = offers.find((o) => o.value.split(" ")[1] === "no");
      decide(current, hint?.value ?? `${entry} no other`);
    } else if (kinds[key]) {
      decide(current, `${entry} no ${kinds[key]}`);
    } else if (key === "g") {
      decide(current, `${entry} guest`);
    } else if (key === "G") {
      panel.querySelector("#guest-name").select();
    } else if (key === "s") {
      query.focus();
    } else if (key === "j" || key === "ArrowDown") {
      if (current.nextElementSibling) go(current.nextElementSibling);
    } else if (key === "k" || key === "ArrowUp") {
      if (current.previousElementSibling) go(current.previousElementSibling);
    } else {
      return false;
    }
    return true;
  }
}
