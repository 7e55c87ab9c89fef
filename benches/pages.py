#!/usr/bin/env python3
"""How long each page of an organiser takes for a large meeting: 80 workshops, 2,000 people, released, answered, attended. Standard library only.

  pages.py --program target/release/plenary [--folder DIR] [--repeat 7] [--workshops 80] [--people 2000] [--database-url URL]

Makes spreadsheets with a seed, brings the meeting up with the program's own commands, starts the server on loopback, signs in, and follows every
link of the meeting's pages, one address of each kind. Prints the median and the slowest of the repeated requests, the slowest page first, and the
bytes. --folder keeps what was made: a second run on it measures only."""
import argparse
import csv
import http.client
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import urlencode, urlsplit

SLUG = "large"
FIRST = date(2027, 10, 4)
DAYS = 19
NETWORKS = {
    "WMC": ["America/Port_of_Spain", "America/Barbados", "Europe/London"],
    "REDM": ["America/Bogota", "America/Lima", "America/Santiago"],
    "NWM": ["Europe/Oslo", "Europe/Helsinki", "Atlantic/Reykjavik"],
    "MWMN": ["Europe/Rome", "Asia/Beirut", "Africa/Tunis"],
    "FWA": ["Africa/Nairobi", "Africa/Lagos", "Africa/Dakar"],
    "AWMN": ["Africa/Cairo", "Asia/Baghdad", "Africa/Casablanca"],
    "CAWM": ["Asia/Tashkent", "Asia/Almaty", "Asia/Kabul"],
    "SAWM": ["Asia/Kolkata", "Asia/Kathmandu", "Asia/Colombo"],
    "SEAN": ["Asia/Manila", "Asia/Jakarta", "Asia/Yangon"],
    "PWM": ["Pacific/Fiji", "Pacific/Port_Moresby", "Pacific/Auckland"],
}


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as f:
        csv.writer(f).writerows(rows)


def spreadsheets(folder, workshops, people):
    """The four tables of a meeting; the same for the same sizes."""
    dice = random.Random(1)
    codes = [f"W{n:02}" for n in range(1, workshops + 1)]
    nets = list(NETWORKS)
    write(folder / "networks.csv", [["code", "name", "joined"]] + [[n, f"Network {n}", "2019-09-26"] for n in nets])
    last = FIRST + timedelta(days=DAYS - 1)
    rows = [["code", "kind", "title", "lead_network", "minutes", "audience", "earliest_date", "latest_date"]]
    for i, code in enumerate(codes):
        rows.append([code, "workshop", f"Workshop {i + 1} about mediation", nets[i % len(nets)], dice.choice([60, 90, 90, 120]), "networks", FIRST, last])
    write(folder / "workshops.csv", rows)
    rows, said = [["name", "email", "networks", "time_zone", "language", "role", "workshops"]], [["email", "answer", "start_local", "end_local"]]
    first, family = ["Ana", "Lina", "Grace", "Amal", "Maya", "Ruth", "Inès", "Leila", "Sera", "Noor"], ["Silva", "Haddad", "Okafor", "Larsen", "Rao", "Tavola", "Diaz", "Khan"]
    for n in range(people):
        net = nets[n % len(nets)]
        address = f"person{n:04}@{net.lower()}.example"
        mine = dice.sample(codes, dice.randint(4, 14))
        role = "coordinator" if n < len(nets) else "member"
        rows.append([f"{dice.choice(first)} {dice.choice(family)} {n}", address, net, dice.choice(NETWORKS[net]), dice.choice(["en", "fr", "ar", "es", "pt"]), role, ";".join(mine)])
        if dice.random() < 0.6:
            for _ in range(dice.randint(2, 10)):
                day, hour = FIRST + timedelta(days=dice.randrange(DAYS)), dice.randint(6, 19)
                said.append([address, dice.choice(["yes", "yes", "if-need-be", "no"]), f"{day}T{hour:02}:00", f"{day}T{hour + 3:02}:00"])
    write(folder / "participants.csv", rows)
    write(folder / "availability.csv", said)
    return rows[1:]


def bring_up(run, data, workshops, people):
    tables = data / "tables"
    tables.mkdir()
    persons = spreadsheets(tables, workshops, people)
    run("meeting", "import", tables, "--slug", SLUG, "--name", "Large Annual Meeting", "--from", FIRST, "--to", FIRST + timedelta(days=DAYS - 1), "--zone", "Europe/Rome")
    run("meeting", "problem", SLUG, "--out", data / "problem.json")
    run("plan", data / "problem.json", "--out", data / "solution.json", "--seconds", "10")
    run("programme", "release", SLUG, "--starts", data / "solution.json")
    listed = json.loads(run("programme", "show", SLUG, "--json"))
    starts = {s["code"]: datetime.fromisoformat(s["start"].replace("Z", "+00:00")) for s in listed["sessions"]}
    for code in sorted(starts)[:10]:
        begins = starts[code]
        rows = [["name", "email", "start", "end"]]
        for p in persons:
            if code in p[6].split(";") and hash_of(p[1] + code) % 3:
                join = begins + timedelta(minutes=hash_of(p[1]) % 15)
                rows.append([p[0], p[1], join.strftime("%Y-%m-%dT%H:%M:%SZ"), (begins + timedelta(minutes=60)).strftime("%Y-%m-%dT%H:%M:%SZ")])
        write(data / f"{code}.csv", rows)
        run("attendance", "import", SLUG, code, data / f"{code}.csv")
    run("organiser", "add", "organiser@alliance.example")


def hash_of(text):
    return sum(ord(c) * (i + 7) for i, c in enumerate(text))


class Client:
    def __init__(self, port):
        self.port, self.cookie = port, None
        self.wire = http.client.HTTPConnection("127.0.0.1", port, timeout=600)

    def ask(self, method, path, form=None):
        headers = {"Host": f"localhost:{self.port}"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if form is not None:
            body = urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begun = time.perf_counter()
        try:
            self.wire.request(method, path, body, headers)
            answer = self.wire.getresponse()
        except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            # An idle connection is closed after a while.
            self.wire.close()
            begun = time.perf_counter()
            self.wire.request(method, path, body, headers)
            answer = self.wire.getresponse()
        text = answer.read()
        took = time.perf_counter() - begun
        if set_cookie := answer.getheader("set-cookie"):
            self.cookie = set_cookie.split(";")[0]
        return answer, text, took

    def sign_in(self, link):
        path = urlsplit(link).path
        self.ask("GET", path)
        answer, _, _ = self.ask("POST", path, {"next": "/"})
        if answer.status != 303:
            sys.exit(f"signing in: {answer.status}")


def kind_of(path):
    """Addresses of one kind differ in ids, codes, numbers and what stands after the question mark."""
    at, _, query = path.partition("?")
    parts = []
    for part in at.split("/"):
        known = re.fullmatch(r"[a-z]+(-[a-z]+)*(\.[a-z]+)?", part) and not re.fullmatch(r"[0-9a-f]{8,}|[a-z0-9]{20,}", part)
        parts.append(part if known or not part else "{}")
    keys = sorted({k.split("=")[0] for k in query.split("&") if k})
    return "/".join(parts) + ("?" + "&".join(keys) if keys else "")


def propose(client):
    _, text, _ = client.ask("GET", f"/meetings/{SLUG}/proposals")
    token = re.search(r'name="form_token" value="([^"]+)"', text.decode()).group(1)
    if b"/proposals/1" in text:
        return
    answer, text, _ = client.ask("POST", f"/meetings/{SLUG}/proposals", {"form_token": token, "preset": "", "replan": "afresh", "seconds": "10", "seed": "1"})
    if answer.status != 303:
        sys.exit(f"asking for a proposal: {answer.status} {text.decode()[:2000]}")
    for _ in range(120):
        time.sleep(1)
        _, text, _ = client.ask("GET", f"/meetings/{SLUG}/proposals")
        if b"/proposals/1" in text:
            return
    sys.exit("no proposal came")


def measure(client, repeat):
    seen, waiting, found = set(), ["/", f"/meetings/{SLUG}"], []
    while waiting:
        path = waiting.pop(0)
        kind = kind_of(path)
        if kind in seen:
            continue
        seen.add(kind)
        answer, text, cold = client.ask("GET", path)
        if answer.getheader("content-type", "").startswith("text/event-stream"):
            continue
        times = [client.ask("GET", path)[2] for _ in range(repeat if cold < 5 else 1)]
        found.append((statistics.median(times) * 1000, max(times) * 1000, cold * 1000, len(text), answer.status, path))
        print(f"  {found[-1][0]:8.1f} ms  {path}", file=sys.stderr)
        if answer.getheader("content-type", "").startswith("text/html"):
            for href in re.findall(r'href="([^"#]+)', text.decode()):
                href = href.replace("&amp;", "&")
                if href.startswith(f"/meetings/{SLUG}") and "export" not in href and "/file" not in href and ".json" not in href:
                    waiting.append(href)
    return sorted(found, reverse=True)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--program", required=True)
    args.add_argument("--folder")
    args.add_argument("--database-url")
    args.add_argument("--repeat", type=int, default=7)
    args.add_argument("--workshops", type=int, default=80)
    args.add_argument("--people", type=int, default=2000)
    args.add_argument("--port", type=int, default=18480)
    args = args.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(args.folder or scratch)
        data.mkdir(exist_ok=True)
        where = ["--database-url", args.database_url] if args.database_url else ["--data", str(data)]
        ran_in = data

        def run(*words):
            begun = time.monotonic()
            command = [str(Path(args.program).resolve()), *map(str, words)]
            if words[0] != "plan":
                command += where
            done = subprocess.run(command, capture_output=True, text=True, cwd=ran_in)
            if done.returncode:
                sys.exit(f"{' '.join(command)}:\n{done.stderr}{done.stdout}")
            print(f"  {time.monotonic() - begun:6.1f} s  {' '.join(map(str, words[:2]))}", file=sys.stderr)
            return done.stdout

        if not (data / "tables").exists():
            bring_up(run, data, args.workshops, args.people)
        server = subprocess.Popen([str(Path(args.program).resolve()), "serve", "--listen", f"127.0.0.1:{args.port}", *where], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ran_in)
        try:
            for line in server.stdout:
                if "ready" in line:
                    break
            client = Client(args.port)
            client.sign_in(re.search(r"https?://\S+", run("organiser", "link", "organiser@alliance.example")).group(0))
            propose(client)
            found = measure(client, args.repeat)
        finally:
            server.terminate()
            server.wait()
    print(f"{'median ms':>10} {'slowest':>8} {'first':>8} {'bytes':>9}  page")
    for median, slowest, cold, size, status, path in found:
        print(f"{median:10.1f} {slowest:8.1f} {cold:8.1f} {size:9}  {path}{'' if status == 200 else f' ({status})'}")
    late = sum(1 for f in found if f[0] > 100)
    print(f"{len(found)} kinds of pages, {late} of them over 100 ms (median)")


if __name__ == "__main__":
    main()
