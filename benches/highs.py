#!/usr/bin/env python3
"""The planning problem as a mixed-integer programme for HiGHS, one lexicographic level after the other; for small problems. Needs highspy, numpy.

  highs.py PROBLEM.json --out SOLUTION.json --seconds 300

A binary per workshop and start. Rules between two workshops forbid, for every start of the one, all starts of the other that clash with it;
overlaps and nearness are counted by one variable per pair (and step). Fairness is leximin by sums of the k largest entries."""
import argparse
import json
import sys
import time
from pathlib import Path

import highspy

from tables import Tables, at, write_solution

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "planning"))
import evaluate as referee


class Model:
    def __init__(self, t):
        self.t, self.h = t, highspy.Highs()
        self.h.silent()
        self.count = len(t.ids)
        self.x = [{s: self.h.addBinary() for s in range(len(may)) if may[s]} for may in t.may]
        self.out = [self.h.addBinary() for _ in t.ids]
        for x, out in zip(self.x, self.out):
            self.h.addConstr(self.sum(x.values()) + out == 1)
        self.capacities()
        self.pairs()
        self.parts()

    def sum(self, items):
        return self.h.qsum(list(items))

    def active(self, k, step):
        """The starts of k by which it is on at the step."""
        return [v for s, v in self.x[k].items() if s <= step < s + self.t.length[k]]

    def capacities(self):
        t, limits = self.t, self.t.d["limits"]
        for step in range(t.steps):
            on = [v for k in range(self.count) for v in self.active(k, step)]
            if len(on) > limits["parallel"]:
                self.h.addConstr(self.sum(on) <= limits["parallel"])
        for day in sorted(set(t.day)):
            on = [v for x in self.x for s, v in x.items() if t.day[s] == day]
            if len(on) > limits["per_day"]:
                self.h.addConstr(self.sum(on) <= limits["per_day"])

    def forbid(self, a, b, clash):
        """No start of a together with a start of b that clashes with it."""
        for s, v in self.x[a].items():
            others = [w for r, w in self.x[b].items() if clash(s, r)]
            if others:
                # All others are starts of one workshop, so at most one of them is chosen.
                self.h.addConstr(self.sum(others) + v <= 1)

    def pairs(self):
        t, d = self.t, self.t.d
        index, length = {k: i for i, k in enumerate(t.ids)}, t.length
        up = lambda minutes: -(-minutes // t.grid)
        rest = up(d["limits"]["facilitator_rest_minutes"])
        near = lambda a, b, gap: (lambda s, r: not (s + length[a] + gap <= r or r + length[b] + gap <= s))
        for a in range(self.count):
            for b in range(a + 1, self.count):
                if t.F[a] & t.F[b]:
                    self.forbid(a, b, near(a, b, rest))
            position = d["workshops"][a].get("position")
            for b in range(self.count):
                if a != b and position == "first":
                    self.forbid(a, b, lambda s, r: r < s + length[a])
                if a != b and position == "last":
                    self.forbid(a, b, lambda s, r: r + length[b] > s)
        for q in d["pairs"]:
            a, b, gap = index[q["a"]], index[q["b"]], up(q.get("gap_minutes", 0))
            clash = {"before": lambda s, r: s + length[a] + gap > r, "no_overlap": near(a, b, 0), "gap": near(a, b, gap),
                     "different_day": lambda s, r: t.day[s] == t.day[r], "same_day": lambda s, r: t.day[s] != t.day[r]}[q["type"]]
            self.forbid(a, b, clash)

    def parts(self):
        t, d, h = self.t, self.t.d, self.h
        placed = [(k, s, v) for k, x in enumerate(self.x) for s, v in x.items()]
        gap, miss = -(-d["limits"]["near_minutes"] // t.grid), d["absence"]["no"]
        required = [int(t.required[k][s]) * v for k, s, v in placed]
        lost = [int(t.lost[k][s]) * v for k, s, v in placed]
        comfort = [int(t.unsocial[k][:, s].sum()) * v for k, s, v in placed]
        for (a, b), both in t.both_all.items():
            near = h.addVariable(0, 1)
            comfort.append(d["burden"]["near_points"] * both * near)
            for s, v in self.x[a].items():
                others = [w for r, w in self.x[b].items() if not (s + t.length[a] + gap <= r or r + t.length[b] + gap <= s)]
                if others:
                    h.addConstr(self.sum(others) + v - near <= 1)
            if d["limits"]["parallel"] == 1:
                continue
            must = t.both_required[a, b]
            for step in range(t.steps):
                x, y = self.active(a, step), self.active(b, step)
                if x and y:
                    on = h.addVariable(0, 1)
                    h.addConstr(self.sum(x) + self.sum(y) - on <= 1)
                    required.append(t.grid * must * on)
                    lost.append(t.grid * (both - must) * miss * on)
        self.value = {"unplaced": self.sum(self.out), "required_lost": self.sum(required), "lost": self.sum(lost), "comfort": self.sum(comfort)}
        self.burden = [n["ledger"] + self.sum(int(t.burden[k][i][s]) * v for k, s, v in placed) for i, n in enumerate(d["networks"])]
        moved, constant = [], 0
        for k, w in enumerate(d["workshops"]):
            if w.get("announced"):
                constant += len(t.A[k])
                moved += [-len(t.A[k]) * v for s, v in self.x[k].items() if t.instant(s) == at(w["announced"])]
        self.value["disruption"] = self.sum(moved) + constant

    def levels(self):
        h = self.h
        for level in self.t.d["policy"]["levels"]:
            name, grain = level["name"], level["grain"]
            if name != "fairness":
                value = self.value[name]
                if grain > 1:
                    value = h.addIntegral(0, 1e9)
                    h.addConstr(grain * value - self.value[name] >= 0)
                yield name, value
                continue
            grains = [h.addIntegral(-1e6, 1e6) for _ in self.burden]
            for g, b in zip(grains, self.burden):
                h.addConstr(grain * g - b >= 0)
            for k in range(1, len(grains) + 1):
                r, over = h.addVariable(-1e6, 1e6), [h.addVariable(0, 1e6) for _ in grains]
                for g, o in zip(grains, over):
                    h.addConstr(o - g + r >= 0)
                yield name, k * r + self.sum(over)


def solve(a):
    begun = time.monotonic()
    d = json.loads(a.problem.read_text())
    t = Tables(d)
    model, problem = Model(t), referee.Problem(d)
    h, best, proved = model.h, None, True
    h.setOptionValue("threads", a.threads)
    # The default gap would call a programme optimal that is one unit off.
    h.setOptionValue("mip_rel_gap", 0.0)
    h.setOptionValue("mip_abs_gap", 0.5)
    for name, expression in model.levels():
        left = a.seconds - (time.monotonic() - begun)
        if left <= 1:
            proved = False
            break
        h.setOptionValue("time_limit", h.getRunTime() + left)
        h.minimize(expression)
        status = h.modelStatusToString(h.getModelStatus())
        values = h.getSolution().col_value
        if not values:
            proved = False
            break
        starts = {k: next((t.instant(s) for s, v in model.x[i].items() if values[v.index] > 0.5), None) for i, k in enumerate(t.ids)}
        result = referee.evaluate(problem, starts)
        assert result["feasible"], result["violations"]
        if best is None or result["vector"] < best[0]["vector"]:
            best = (result, starts)
        value = round(h.getObjectiveValue())
        print(name, value, status, round(time.monotonic() - begun, 1), best[0]["vector"], flush=True)
        proved &= status == "Optimal"
        h.addConstr(expression <= value + 0.4)
    if best is None:
        print("no programme found")
        return
    result, starts = best
    write_solution(a.out, d, starts, result["values"], {}, proved, "optimal" if proved else "feasible", time.monotonic() - begun, "highs",
                   {"vector": result["vector"], "threads": a.threads})
    print(result["vector"], "proved" if proved else "not proved", round(time.monotonic() - begun, 1))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("problem", type=Path)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--seconds", type=float, default=300)
    ap.add_argument("--threads", type=int, default=2)
    solve(ap.parse_args())


if __name__ == "__main__":
    main()
