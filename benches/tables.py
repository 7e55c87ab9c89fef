"""A planning problem as numbers per workshop and start, for the models beside this file. Needs numpy. Independent of the Rust program and of
the evaluator; `check.py` holds it against the evaluator."""
import json
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import numpy as np


def at(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def clock(text):
    return int(text[:2]) * 60 + int(text[3:5])


def within(minutes, a, b):
    return (a <= minutes) & (minutes < b) if a <= b else (minutes >= a) | (minutes < b)


class Tables:
    """For workshop k and step s: may[k][s], required[k][s] (person-minutes), lost[k][s] (points), unsocial[k][n][s] (minutes),
    burden[k][n][s] (thousandths of a minute per head). For pairs of workshops: both_all, both_required."""

    def __init__(self, d):
        self.d, self.grid = d, d["grid_minutes"]
        self.t0, self.t1 = at(d["window"]["start"]), at(d["window"]["end"])
        self.steps = int((self.t1 - self.t0).total_seconds() // 60) // self.grid
        self.ids = [w["id"] for w in d["workshops"]]
        self.nets = [n["id"] for n in d["networks"]]
        self.length = [w["minutes"] // self.grid for w in d["workshops"]]
        zone = ZoneInfo(d["programme_timezone"])
        self.day = [self.instant(s).astimezone(zone).date().toordinal() for s in range(self.steps)]
        self.people = {p["id"]: i for i, p in enumerate(d["participants"])}
        self.states()
        self.audiences()
        self.per_start()

    def instant(self, s):
        return self.t0 + timedelta(minutes=self.grid * s)

    def floor(self, t):
        return int((t - self.t0).total_seconds() // 60) // self.grid

    def ceil(self, t):
        return -((-int((t - self.t0).total_seconds() // 60)) // self.grid)

    def states(self):
        d, n = self.d, len(self.d["participants"])
        self.no, self.soft = np.zeros((n, self.steps), bool), np.zeros((n, self.steps), bool)
        self.rate = np.zeros((n, self.steps), np.int16)
        walls = {}
        for i, p in enumerate(d["participants"]):
            if p["timezone"] not in walls:
                zone = ZoneInfo(p["timezone"])
                local = [self.instant(s).astimezone(zone) for s in range(self.steps)]
                walls[p["timezone"]] = (np.array([t.hour * 60 + t.minute for t in local]), np.array([t.isoweekday() for t in local]))
            minute, weekday = walls[p["timezone"]]
            awake = within(minute, clock(p["waking"]["from"]), clock(p["waking"]["to"]))
            working = np.isin(weekday, p["working"]["days"]) & within(minute, clock(p["working"]["from"]), clock(p["working"]["to"]))
            answer = np.where(working, 0, np.where(awake, 1, 2))
            said = np.full(self.steps, -1)
            for a in p["availability"]:
                part = said[max(0, self.floor(at(a["start"]))):max(0, self.ceil(at(a["end"])))]
                np.maximum(part, {"yes": 0, "if-need-be": 1, "no": 2}[a["value"]], out=part)
            answer = np.where(said >= 0, said, answer)
            for b in p["busy"]:
                answer[max(0, self.floor(at(b["start"]))):max(0, self.ceil(at(b["end"])))] = 2
            rate = np.where(working, 0, np.where(awake, d["burden"]["waking_rate"], d["burden"]["asleep_rate"]))
            rate[(rate == 0) & (answer == 1)] = d["burden"]["waking_rate"]
            self.no[i], self.soft[i], self.rate[i] = answer == 2, answer == 1, rate

    def audiences(self):
        index, self.F, self.R, self.O, self.A = self.people, [], [], [], []
        self.network = np.array([self.nets.index(p["network"]) for p in self.d["participants"]], int)
        self.size = np.bincount(self.network, minlength=len(self.nets)) if len(self.network) else np.zeros(len(self.nets), int)
        for w in self.d["workshops"]:
            f, q, o = ({index[p] for p in w[x]} for x in ("facilitators", "required", "optional"))
            self.F.append(f), self.R.append(f | q), self.O.append(o - f - q), self.A.append(f | q | o)
        self.both_all, self.both_required = {}, {}
        for i in range(len(self.ids)):
            for j in range(i + 1, len(self.ids)):
                both = len(self.A[i] & self.A[j])
                if both:
                    self.both_all[i, j], self.both_required[i, j] = both, len(self.R[i] & self.R[j])

    def window(self, rows, length):
        """Sums over `length` steps from each start, along the last axis."""
        total = np.cumsum(np.concatenate([np.zeros((*rows.shape[:-1], 1), np.int64), rows], axis=-1, dtype=np.int64), axis=-1)
        return total[..., length:] - total[..., :-length]

    def per_start(self):
        d, g = self.d, self.grid
        no_points, soft_points = d["absence"]["no"], d["absence"]["if-need-be"]
        self.may, self.required, self.lost, self.unsocial, self.burden = [], [], [], [], []
        for k, w in enumerate(d["workshops"]):
            length, a = self.length[k], sorted(self.A[k])
            must, may_come = sorted(self.R[k] - self.F[k]), sorted(self.O[k])
            self.required.append(g * self.window(self.no[must].sum(0), length))
            self.lost.append(g * self.window(soft_points * self.soft[a].sum(0) + no_points * self.no[may_come].sum(0), length))
            raw = np.stack([g * self.window(self.rate[[p for p in a if self.network[p] == n]].sum(0), length) for n in range(len(self.nets))])
            self.unsocial.append(raw)
            self.burden.append(np.stack([1000 * raw[n] // self.size[n] if self.size[n] else 0 * raw[n] for n in range(len(self.nets))]))
            self.may.append(self.allowed(k, w))

    def allowed(self, k, w):
        length, count = self.length[k], self.steps - self.length[k] + 1
        if count <= 0:
            return np.zeros(0, bool)
        begin = np.arange(count)
        end, may = begin + length, np.ones(count, bool)
        free = self.window(self.no[sorted(self.A[k])], length) == 0
        who = sorted(self.A[k])
        row = {p: i for i, p in enumerate(who)}
        may &= free[[row[p] for p in self.F[k]]].all(0)
        if w.get("quorum"):
            may &= free[[row[p] for p in who if p not in self.F[k]]].sum(0) >= w["quorum"]
        for n, need in w.get("network_quorum", {}).items():
            may &= free[[row[p] for p in who if self.nets[self.network[p]] == n]].sum(0) >= need
        if "start_after" in w:
            may &= begin >= self.ceil(at(w["start_after"]))
        if "end_before" in w:
            may &= end <= self.floor(at(w["end_before"]))
        if w.get("allowed"):
            may &= np.any([(begin >= self.ceil(at(x["start"]))) & (end <= self.floor(at(x["end"]))) for x in w["allowed"]], axis=0)
        for x in self.d.get("blackouts", []):
            may &= (end * self.grid * 60 <= (at(x["start"]) - self.t0).total_seconds()) | (begin * self.grid * 60 >= (at(x["end"]) - self.t0).total_seconds())
        if w.get("pinned"):
            may &= begin * self.grid * 60 == (at(w["pinned"]) - self.t0).total_seconds()
        return may


def write_solution(path, d, starts, claimed, bounds, optimal, status, seconds, solver, extra):
    """A plan-solution/1 document."""
    text = {k: (t.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") if t else None) for k, t in starts.items()}
    out = {"format": "plan-solution/1", "problem": d["name"], "starts": text, "claimed": claimed, "bounds": bounds, "optimal": optimal,
           "status": status, "seconds": round(seconds, 2), "solver": solver, **extra}
    with open(path, "w") as f:
        json.dump(out, f, indent=1)
        f.write("\n")
