#!/usr/bin/env python3
"""Makes planning problems (plan-problem/1) of a family, the same bytes for the same seed. Standard library only.

  generate.py FAMILY --seed N --out PROBLEM.json [--zones world|ocean|north]

Families: micro (for an exhaustive search; a change of clock inside), tiny, small, annual, dst (annual across both changes of clock), large, huge;
quorum (annual with a quorum for every network); infeasible (small, with a known number of workshops that no programme can hold); planted (annual
size) and planted-small, whose best vector is known. A size such as 150x4000 takes the place of a family. For infeasible and planted ones
PROBLEM.known.json says what is known and why, and for planted ones gives a programme that has it.
"""
import argparse
import json
import random
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

SUN_THU = {"Africa/Cairo", "Asia/Dhaka", "Asia/Amman", "Asia/Kathmandu", "Asia/Riyadh", "Asia/Muscat"}

# network: (name, weight, {zone: weight})
WORLDS = {
    "world": {
        "lac": ("Latin America and the Caribbean", 16, {"America/Bogota": 4, "America/Sao_Paulo": 4, "America/Lima": 3, "America/Argentina/Buenos_Aires": 3, "America/Jamaica": 2}),
        "nam": ("North America", 13, {"America/New_York": 5, "America/Toronto": 3, "America/Chicago": 2}),
        "eur": ("Europe", 24, {"Europe/Berlin": 5, "Europe/London": 4, "Europe/Madrid": 3, "Europe/Warsaw": 3, "Europe/Kyiv": 3, "Europe/Helsinki": 2, "Europe/Lisbon": 1}),
        "afr": ("Africa", 20, {"Africa/Lagos": 5, "Africa/Nairobi": 4, "Africa/Johannesburg": 4, "Africa/Accra": 2, "Africa/Cairo": 2, "Africa/Dakar": 2}),
        "swa": ("South and West Asia", 15, {"Asia/Kolkata": 6, "Asia/Karachi": 3, "Asia/Dhaka": 3, "Asia/Kathmandu": 1, "Asia/Amman": 2}),
        "pac": ("East Asia and the Pacific", 12, {"Asia/Manila": 3, "Asia/Jakarta": 3, "Asia/Tokyo": 2, "Australia/Sydney": 2, "Australia/Brisbane": 1, "Pacific/Port_Moresby": 1}),
    },
    "ocean": {
        "car": ("Caribbean", 14, {"America/Jamaica": 3, "America/Port_of_Spain": 3, "America/Havana": 1, "America/St_Johns": 1}),
        "eas": ("East Africa", 20, {"Africa/Nairobi": 5, "Africa/Addis_Ababa": 3, "Indian/Mauritius": 1, "Africa/Khartoum": 1}),
        "mid": ("Middle East", 14, {"Asia/Riyadh": 2, "Asia/Tehran": 2, "Asia/Kabul": 1, "Asia/Muscat": 1, "Africa/Cairo": 2}),
        "fij": ("Pacific Islands", 16, {"Pacific/Fiji": 4, "Pacific/Auckland": 3, "Pacific/Chatham": 1, "Pacific/Apia": 2, "Pacific/Kiritimati": 1}),
        "aus": ("Australia", 18, {"Australia/Lord_Howe": 1, "Australia/Adelaide": 3, "Australia/Sydney": 4, "Australia/Eucla": 1, "Australia/Perth": 2}),
        "wam": ("Western America", 18, {"America/Vancouver": 4, "Pacific/Honolulu": 2, "America/Santiago": 3, "America/Asuncion": 1, "Pacific/Marquesas": 1}),
    },
    "north": {
        "nor": ("Nordic", 30, {"Europe/Stockholm": 4, "Europe/Oslo": 3, "Atlantic/Reykjavik": 1, "Europe/Helsinki": 3}),
        "bri": ("Britain and Ireland", 25, {"Europe/London": 5, "Europe/Dublin": 2}),
        "can": ("Canada", 25, {"America/Toronto": 4, "America/Vancouver": 2, "America/Halifax": 1, "America/Winnipeg": 1}),
        "jpn": ("Japan and Korea", 20, {"Asia/Tokyo": 4, "Asia/Seoul": 3}),
    },
}

# people, workshops, days, grid, parallel, per day, themes, share of a network that comes to a workshop, first day
SIZES = {
    "micro": (12, 5, 3, 60, 1, 2, 2, 0.6, "2026-10-24"),
    "tiny": (15, 4, 3, 30, 1, 2, 3, 0.5, "2026-10-12"),
    "small": (60, 8, 7, 30, 1, 3, 3, 0.6, "2026-10-08"),
    "annual": (300, 24, 15, 15, 2, 4, 4, 0.55, "2026-10-08"),
    "dst": (300, 24, 15, 15, 2, 4, 4, 0.55, "2026-10-19"),
    "large": (2000, 80, 15, 15, 3, 8, 13, 0.22, "2026-10-08"),
    "huge": (10000, 400, 15, 15, 8, 32, 40, 0.05, "2026-10-08"),
}


def size_of(family):
    """The size of a family, or of WORKSHOPSxPEOPLE such as 150x4000: like an annual meeting, in proportion."""
    if family in SIZES:
        return SIZES[family]
    workshops, people = map(int, family.split("x"))
    parallel = max(2, round(workshops / 45))
    return people, workshops, 15, 15, parallel, 4 * parallel, max(3, workshops // 8), min(0.55, 17 / workshops), "2026-10-08"


def text(t):
    return t.strftime("%Y-%m-%dT%H:%M:%SZ")


def clock(minutes):
    return "%02d:%02d" % divmod(minutes, 60)


def pick(rng, weights):
    keys = list(weights)
    return rng.choices(keys, [weights[k] for k in keys])[0]


class Maker:
    """One problem in the making."""

    def __init__(self, family, size, seed, zones):
        self.rng = random.Random(f"{family}/{zones}/{seed}")
        (self.people, self.workshops, days, self.grid, parallel, per_day, self.themes, self.share, first) = size_of(size)
        self.start = datetime.fromisoformat(first).replace(tzinfo=timezone.utc)
        self.days = days
        world = dict(WORLDS[zones])
        if size in ("tiny", "micro"):
            world = {n: world[n] for n in list(world)[::2]}
        elif size == "small" and len(world) > 5:
            world.pop(list(world)[1])
        self.world = world
        ledgers = [0, 0, 0, 15000, 30000, 30000, 60000]
        self.d = {
            "format": "plan-problem/1", "name": f"{family}-{zones}-{seed}", "family": family, "seed": seed, "generator_version": 2,
            "window": {"start": text(self.start), "end": text(self.start + timedelta(days=days))},
            "grid_minutes": self.grid, "programme_timezone": "UTC",
            "limits": {"parallel": parallel, "per_day": per_day, "facilitator_rest_minutes": 30, "near_minutes": 30},
            "burden": {"waking_rate": 1, "asleep_rate": 4, "near_points": 15}, "absence": {"no": 4, "if-need-be": 1},
            "policy": {"levels": []}, "blackouts": [],
            "networks": [{"id": n, "name": v[0], "ledger": self.rng.choice(ledgers)} for n, v in world.items()],
            "participants": [], "workshops": [], "pairs": [],
        }

    # --- people ------------------------------------------------------------------------------------------------------------------

    def make_people(self):
        weights = {n: v[1] for n, v in self.world.items()}
        forced = list(self.world)
        for i in range(self.people):
            network = forced[i] if i < len(forced) else pick(self.rng, weights)
            self.d["participants"].append(self.person(f"p{i:05d}", network))

    def person(self, pid, network):
        rng, zone = self.rng, pick(self.rng, self.world[network][2])
        begins = rng.choice([480, 510, 540, 540, 540, 570, 600])
        ends = begins + rng.choice([480, 480, 480, 510, 540])
        days = [7, 1, 2, 3, 4] if zone in SUN_THU else [1, 2, 3, 4, 5]
        wakes = rng.choice([330, 360, 390, 420, 420, 450, 480])
        sleeps = rng.choice([1290, 1320, 1320, 1350, 1380, 1410])
        person = {"id": pid, "network": network, "timezone": zone,
                  "working": {"days": days, "from": clock(begins), "to": clock(ends)},
                  "waking": {"from": clock(wakes), "to": clock(sleeps)}, "availability": [], "busy": []}
        self.hours(person, days, begins, ends, wakes)
        return person

    def hours(self, person, days, begins, ends, wakes):
        """What she said and what stands in her calendar, on her own clock."""
        rng, zone = self.rng, ZoneInfo(person["timezone"])
        habit = rng.choices(["silent", "soft", "early", "evening", "working-soft"], [30, 20, 12, 25, 13])[0]
        refuses = rng.choice([0, 0, 0.1, 0.2, 0.3])
        length = rng.choice([90, 120, 180, 180, 240, 300])
        weekly = [(rng.randrange(5), rng.randrange(0, ends - begins - 30, 30), rng.choice([30, 30, 60, 60, 60, 90, 90, 120, 180]))
                  for _ in range(rng.randrange(2, 8))]
        away = rng.randrange(self.days) if rng.random() < 0.22 else None
        away_days = rng.choice([1, 1, 2, 3])
        first = (self.start - timedelta(days=1)).date()

        def span(day, minute, minutes, into, value=None):
            at = datetime.combine(day, datetime.min.time(), zone) + timedelta(minutes=minute)
            begin = at.astimezone(timezone.utc)
            record = {"start": text(begin), "end": text(begin + timedelta(minutes=minutes))}
            if value:
                record["value"] = value
            into.append(record)

        for i in range(self.days + 2):
            day = first + timedelta(days=i)
            if away is not None and i - 1 == away:
                span(day, 0, 1440 * away_days, person["busy"])
            if day.isoweekday() not in days:
                continue
            for weekday, minute, minutes in weekly:
                if day.isoweekday() == days[weekday]:
                    span(day, begins + minute, minutes, person["busy"])
            said = person["availability"]
            if habit != "silent" and rng.random() < refuses:
                span(day, begins + rng.choice([0, 60, 120, 240]), rng.choice([60, 120]), said, "no")
            if habit == "soft" and rng.random() < 0.6:
                span(day, ends, length, said, "if-need-be")
            elif habit == "early" and rng.random() < 0.5:
                span(day, max(0, wakes - 90), 90, said, "if-need-be")
            elif habit == "evening" and rng.random() < 0.7:
                span(day, ends, rng.choice([120, 180]), said, "yes")
            elif habit == "working-soft" and rng.random() < 0.7:
                span(day, begins, min(length, ends - begins), said, "if-need-be")

    # --- workshops ---------------------------------------------------------------------------------------------------------------

    def make_workshops(self):
        rng, people = self.rng, self.d["participants"]
        theme_weight = {f"theme-{t:02d}": 1 / (1 + t % 4) for t in range(self.themes)}
        interest = {p["id"]: {t: rng.random() * 1.6 for t in theme_weight} for p in people}
        active = {p["id"]: rng.choice([0.6, 0.9, 1.1, 1.3]) for p in people}
        of_network = {n: [p["id"] for p in people if p["network"] == n] for n in self.world}
        everybody = [p["id"] for p in people]
        pool = rng.sample(everybody, max(3, min(len(people), self.workshops)))
        network_of = {p["id"]: p["network"] for p in people}
        load = {p: 0 for p in pool}
        most = 3 if self.workshops <= 100 else 4
        for k in range(self.workshops):
            opening, closing = k == 0, k == self.workshops - 1 and self.workshops > 4
            assembly = opening or closing
            networks = list(self.world) if assembly or rng.random() < 0.17 else rng.sample(list(self.world), min(len(self.world), rng.choice([1, 1, 2, 2, 2, 3])))
            theme = None if assembly else pick(rng, theme_weight)
            inside = [p for n in networks for p in of_network[n]]
            can = [p for p in pool if load[p] < most]
            near = [p for p in can if network_of[p] in networks] or can
            leaders = [rng.choice(near)]
            others = [p for p in can if p != leaders[0]]
            if rng.random() < 0.3 and others:
                leaders.append(rng.choice(others))
            for p in leaders:
                load[p] += 1
            must = rng.sample(inside, min(len(inside), rng.choice([3, 3, 4, 5]) if assembly else rng.choice([0, 1, 1, 2, 3, 4, 6])))
            must = [p for p in must if p not in leaders]
            share = 0.7 if assembly and self.people <= 2000 else self.share
            optional = [p for p in inside if p not in leaders and p not in must
                        and rng.random() < (share if assembly else share * active[p] * (0.4 + 0.6 * interest[p][theme]) * (1.3 if len(networks) <= 2 else 1))]
            w = {"id": f"w{k:03d}", "title": "Opening" if opening else "Closing plenary" if closing else f"Workshop {k}",
                 "minutes": (120 if self.grid == 60 else 90) if opening else 60 if closing else rng.choice([60, 60, 120] if self.grid == 60 else [60, 60, 90, 90, 120] if self.grid == 30 else [45, 60, 60, 75, 90, 90, 120]),
                 "theme": theme, "networks": networks, "facilitators": leaders, "required": must, "optional": optional}
            if not assembly and rng.random() < 0.3:
                w["quorum"] = max(1, (len(must) + len(optional)) // 4)
            if opening:
                w.update(position="first", end_before=text(self.start + timedelta(days=3 if self.days > 7 else 2)))
            if closing:
                w.update(position="last", start_after=text(self.start + timedelta(days=self.days - (3 if self.days > 7 else 2))))
            self.d["workshops"].append(w)

    def make_pairs(self):
        rng, ws = self.rng, [w for w in self.d["workshops"] if w["theme"]]
        pairs, dense = self.d["pairs"], self.workshops <= 30
        before = 1 if self.workshops < 20 else self.workshops // 10
        for _ in range(before if rng.random() < 0.8 else 0):
            a, b = sorted(rng.sample(range(len(ws)), 2))
            if ws[a]["theme"] == ws[b]["theme"] or not dense:
                pairs.append({"type": "before", "a": ws[a]["id"], "b": ws[b]["id"], "gap_minutes": 720})
        for i, a in enumerate(ws):
            for b in ws[i + 1:]:
                if (dense and a["theme"] == b["theme"]) or (not dense and rng.random() < 0.3 / self.workshops):
                    pairs.append({"type": "no_overlap", "a": a["id"], "b": b["id"]})
        for _ in range(max(1, self.workshops // 12)):
            a, b = rng.sample(ws, 2)
            pairs.append({"type": "different_day", "a": a["id"], "b": b["id"]})

    def make_levels(self):
        seats = sum(len(set(w["facilitators"]) | set(w["required"]) | set(w["optional"])) * w["minutes"] for w in self.d["workshops"])
        self.d["policy"]["levels"] = [{"name": "unplaced", "grain": 1}, {"name": "required_lost", "grain": 1}, {"name": "lost", "grain": max(1, seats * 8 // 100)},
                                      {"name": "fairness", "grain": 15000}, {"name": "comfort", "grain": 1}]

    def whole(self):
        self.make_people()
        self.make_workshops()
        self.make_pairs()
        self.make_levels()
        return self.d


# --- families that are made on purpose -----------------------------------------------------------------------------------------------


def with_network_quorum(maker):
    """Of the first network of a workshop 3 must be free throughout, of every other one; less where fewer come."""
    d = maker.whole()
    network_of = {p["id"]: p["network"] for p in d["participants"]}
    for w in d["workshops"]:
        if not w["theme"]:
            continue
        audience = set(w["facilitators"]) | set(w["required"]) | set(w["optional"])
        coming = {n: sum(network_of[p] == n for p in audience) for n in w["networks"]}
        w["network_quorum"] = {n: min(3 if i == 0 else 1, coming[n] // 3) for i, n in enumerate(w["networks"]) if coming[n] >= 3}
    return d, None


def infeasible(maker):
    """Three kinds of clash, by the seed: two facilitators who are never free together; more workshops than the days hold; a chain of
    orders longer than the window. Each leaves a known number of workshops out, at least."""
    d = maker.whole()
    inner = [w for w in d["workshops"] if w["theme"]]
    kind = d["seed"] % 3
    start = maker.start
    if kind == 0:
        w, (a, b) = inner[0], [p["id"] for p in d["participants"][-2:]]
        w["facilitators"] = [a, b]
        for x in d["workshops"]:
            x["required"] = [p for p in x["required"] if p not in (a, b)]
            x["optional"] = [p for p in x["optional"] if p not in (a, b)]
            if x is not w:
                x["facilitators"] = [p for p in x["facilitators"] if p not in (a, b)] or [x["optional"].pop(0)]
        for p, odd in ((d["participants"][-2], 0), (d["participants"][-1], 1)):
            p["availability"] = []
            p["busy"] = [{"start": text(start + timedelta(days=i)), "end": text(start + timedelta(days=i + 1))} for i in range(maker.days) if i % 2 == odd]
        why, out = f"the two facilitators of {w['id']} are free on alternate days only, and a session that passes midnight meets both", 1
    elif kind == 1:
        d["limits"]["per_day"] = 1
        why, out = f"one session a day, {maker.days} days, {maker.workshops} workshops", max(0, maker.workshops - maker.days)
    else:
        chain = inner[:4]
        gap = maker.days * 1440 // 3
        d["pairs"] = [q for q in d["pairs"] if q["type"] != "before"]
        d["pairs"] += [{"type": "before", "a": a["id"], "b": b["id"], "gap_minutes": gap} for a, b in zip(chain, chain[1:])]
        why, out = f"{[w['id'] for w in chain]} follow each other at {gap} minutes: three gaps are as long as the window", 1
    return d, {"lower": {"unplaced": out}, "why": why}


def planted(maker):
    """The programme first. Every workshop gets windows at one hour of the clock on two or three days; its people say `yes` there and `no`
    everywhere else, so nothing is lost at and only at the windows, and each window of a workshop asks the same of every network. Some
    people never come: what they lose is the same at every start."""
    rng, d = maker.rng, maker.d
    maker.make_people()
    maker.make_workshops()
    people = {p["id"]: p for p in d["participants"]}
    for p in people.values():
        p["working"]["days"] = [1, 2, 3, 4, 5, 6, 7]
        p["timezone"] = rng.choice(["Africa/Nairobi", "Asia/Kolkata", "Asia/Tokyo", "America/Bogota", "Africa/Lagos", "Asia/Kathmandu"])
        p["availability"], p["busy"] = [], []
    count, per_day = maker.workshops, d["limits"]["per_day"]
    span = max(w["minutes"] for w in d["workshops"]) + 60
    per_day = min(per_day, (1440 - 60) // span)
    places = [(day, slot) for day in range(maker.days) for slot in range(per_day)]
    chosen = sorted(rng.sample(places, count))
    starts, windows = {}, {}
    offset = rng.randrange(0, 60, maker.grid)
    for w, (day, slot) in zip(d["workshops"], chosen):
        minute = slot * span + offset
        days = [day] + rng.sample([x for x in range(maker.days) if x != day], 2)
        if "position" in w:
            days = [day]
        starts[w["id"]] = maker.start + timedelta(days=day, minutes=minute)
        windows[w["id"]] = [maker.start + timedelta(days=x, minutes=minute) for x in days]
        w.pop("quorum", None), w.pop("end_before", None), w.pop("start_after", None)
    free = {p: [] for p in people}
    never = set(rng.sample(sorted(people), max(1, len(people) // 30)))
    guards = planted_guards(d["workshops"], never, people)
    lost = 0
    for w in d["workshops"]:
        for p in set(w["facilitators"]) | set(w["required"]) | set(w["optional"]):
            if p in never:
                lost += w["minutes"] * 4 * (p not in w["required"])
            else:
                free[p] += [(t, t + timedelta(minutes=w["minutes"])) for t in windows[w["id"]]]
    end = maker.start + timedelta(days=maker.days)
    for pid, p in people.items():
        at = maker.start
        for a, b in sorted(free[pid]):
            if a > at:
                p["busy"].append({"start": text(at), "end": text(a)})
            p["availability"].append({"start": text(a), "end": text(b), "value": "yes"})
            at = max(at, b)
        p["busy"].append({"start": text(at), "end": text(end)})
    maker.make_levels()
    grain = d["policy"]["levels"][2]
    # What is lost anyway is a whole number of grains: a point more is a grain more.
    grain["grain"] = next(g for g in range(grain["grain"], 0, -1) if lost % g == 0)
    return d, {"guards": guards, "starts": {k: text(t) for k, t in starts.items()},
               "why": "losses: what people lose who can never come is the same at every start, and this programme loses nothing else; a start off "
                      "its windows loses more, for each workshop has a guard who is free at its windows only; every window of a workshop asks the same of each network (no clock changes in these zones, every "
                      "day is a working day); no two sessions of this programme are near"}


def planted_guards(workshops, never, people):
    """For every workshop somebody who belongs to no other and can come; facilitators who never can are replaced."""
    guards, taken = {}, set()
    for w in workshops:
        w["facilitators"] = [p for p in w["facilitators"] if p not in never]
    for w in workshops:
        crowd = w["optional"] + w["required"]
        leads = {p for x in workshops for p in x["facilitators"]}
        guard = next((p for p in crowd if p not in never | taken | leads), None) or next(p for p in sorted(people) if p not in never | taken | leads)
        taken.add(guard)
        guards[w["id"]] = guard
        for x in workshops:
            for part in ("facilitators", "required", "optional"):
                x[part] = [p for p in x[part] if p != guard]
        if w["facilitators"]:
            w["optional"].append(guard)
        else:
            w["facilitators"] = [guard]
    for w in workshops:
        w["facilitators"] = w["facilitators"] or [guards[w["id"]]]
        w["optional"] = [p for p in w["optional"] if p not in w["facilitators"]]
    return guards


def make(family, seed, zones):
    """(problem, what is known of it or None)"""
    size = {"quorum": "annual", "infeasible": "small", "planted": "annual", "planted-small": "small"}.get(family, family)
    maker = Maker(family, size, seed, zones)
    if family == "quorum":
        return with_network_quorum(maker)
    if family == "infeasible":
        return infeasible(maker)
    if family.startswith("planted"):
        return planted(maker)
    return maker.whole(), None


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("family", help="a family, or WORKSHOPSxPEOPLE such as 150x4000")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--zones", choices=list(WORLDS), default="world")
    ap.add_argument("--out", type=Path, required=True)
    a = ap.parse_args()
    if a.family not in {*SIZES, "quorum", "infeasible", "planted", "planted-small"} and not re.fullmatch("[1-9][0-9]{0,3}x[1-9][0-9]{0,5}", a.family):
        ap.error(f"there is no family {a.family}")
    problem, known = make(a.family, a.seed, a.zones)
    a.out.write_text(json.dumps(problem, separators=(",", ":")) + "\n")
    if known:
        a.out.with_suffix(".known.json").write_text(json.dumps(known, indent=1) + "\n")


if __name__ == "__main__":
    main()
