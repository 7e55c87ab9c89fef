#!/usr/bin/env python3
"""The planning problem as a model for OR-Tools CP-SAT, one lexicographic level after the other. Needs ortools and numpy.

  cpsat.py PROBLEM.json --out SOLUTION.json --seconds 590 [--cpu] [--workers 2]

Every level is minimised with the levels above held at the values found; fairness is leximin by sums of the k largest entries. A level may
use half of what is left of the time (the last all of it). With --cpu, --seconds counts CPU seconds per worker: on a machine that is also
doing something else, a fair measure. The file written says when each better vector was found, and what was proved.
"""
import argparse
import json
import math
import os
import sys
import threading
import time
from pathlib import Path

from ortools.sat.python import cp_model

from tables import Tables, write_solution

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "planning"))
import evaluate as referee


class Model:
    """Variables and rules; `levels()` gives the expressions to minimise in turn."""

    def __init__(self, t):
        self.t, self.m = t, cp_model.CpModel()
        m, d = self.m, t.d
        self.x, self.start, self.out = [], [], []
        self.places()
        self.pairs()
        self.capacities()
        self.objective_parts()

    def places(self):
        t, m = self.t, self.m
        for k in range(len(t.ids)):
            x = {s: m.new_bool_var(f"x{k}_{s}") for s in range(len(t.may[k])) if t.may[k][s]}
            out, start = m.new_bool_var(f"out{k}"), m.new_int_var(0, t.steps, f"s{k}")
            m.add_exactly_one([*x.values(), out])
            m.add(sum(s * v for s, v in x.items()) == start)
            m.add(start == 0).only_enforce_if(out)
            self.x.append(x), self.start.append(start), self.out.append(out)

    def after(self, a, b, gap):
        """A literal that may be true only if a has ended `gap` steps before b starts (or one of them has no start)."""
        lit = self.m.new_bool_var("")
        self.m.add(self.start[a] + self.t.length[a] + gap <= self.start[b]).only_enforce_if([lit, self.out[a].negated(), self.out[b].negated()])
        return lit

    def pairs(self):
        t, m, d = self.t, self.m, self.t.d
        index = {k: i for i, k in enumerate(t.ids)}
        up = lambda minutes: -(-minutes // t.grid)
        apart = {}

        def keep_apart(a, b, gap):
            a, b = min(a, b), max(a, b)
            apart[a, b] = max(apart.get((a, b), 0), gap)

        for a in range(len(t.ids)):
            for b in range(a + 1, len(t.ids)):
                if t.F[a] & t.F[b]:
                    keep_apart(a, b, up(d["limits"]["facilitator_rest_minutes"]))
        for q in d["pairs"]:
            a, b, gap = index[q["a"]], index[q["b"]], up(q.get("gap_minutes", 0))
            placed = [self.out[a].negated(), self.out[b].negated()]
            if q["type"] == "before":
                m.add(self.start[a] + t.length[a] + gap <= self.start[b]).only_enforce_if(placed)
            elif q["type"] in ("no_overlap", "gap"):
                keep_apart(a, b, gap)
            else:
                for day in sorted(set(t.day)):
                    here = [[v for s, v in self.x[k].items() if t.day[s] == day] for k in (a, b)]
                    if q["type"] == "different_day":
                        m.add_at_most_one(here[0] + here[1])
                    else:
                        m.add(sum(here[0]) == sum(here[1])).only_enforce_if(placed)
        for (a, b), gap in apart.items():
            m.add_bool_or([self.after(a, b, gap), self.after(b, a, gap)])
        for k, w in enumerate(d["workshops"]):
            for o in range(len(t.ids)):
                placed = [self.out[k].negated(), self.out[o].negated()]
                if o != k and w.get("position") == "first":
                    m.add(self.start[k] + t.length[k] <= self.start[o]).only_enforce_if(placed)
                if o != k and w.get("position") == "last":
                    m.add(self.start[o] + t.length[o] <= self.start[k]).only_enforce_if(placed)
        self.apart = apart

    def capacities(self):
        t, m, d = self.t, self.m, self.t.d
        bars = [m.new_optional_interval_var(self.start[k], t.length[k], self.start[k] + t.length[k], self.out[k].negated(), "") for k in range(len(t.ids))]
        if d["limits"]["parallel"] == 1:
            m.add_no_overlap(bars)
        else:
            m.add_cumulative(bars, [1] * len(bars), d["limits"]["parallel"])
        for day in sorted(set(t.day)):
            m.add(sum(v for x in self.x for s, v in x.items() if t.day[s] == day) <= d["limits"]["per_day"])

    def objective_parts(self):
        t, m, d = self.t, self.m, self.t.d
        near_gap = -(-d["limits"]["near_minutes"] // t.grid)
        one_at_once = d["limits"]["parallel"] == 1
        overlaps, nears = {}, {}
        for (a, b), both in t.both_all.items():
            near = m.new_bool_var("")
            m.add_bool_or([self.after(a, b, near_gap), self.after(b, a, near_gap), near])
            nears[a, b] = near
            if one_at_once or (a, b) in self.apart:
                continue
            la, lb = t.length[a], t.length[b]
            o = m.new_int_var(0, min(la, lb), "")
            first, second = m.new_bool_var(""), m.new_bool_var("")
            # One of four ways to bound the overlap from below: it is the smallest of the four.
            whole_a, whole_b = m.new_bool_var(""), m.new_bool_var("")
            gone = self.out[a], self.out[b]
            m.add_bool_or([first, second, whole_a, whole_b, *gone])
            m.add(o >= self.start[a] + la - self.start[b]).only_enforce_if(first)
            m.add(o >= self.start[b] + lb - self.start[a]).only_enforce_if(second)
            m.add(o >= la).only_enforce_if(whole_a)
            m.add(o >= lb).only_enforce_if(whole_b)
            overlaps[a, b] = o
        placed = [(k, s, v) for k, x in enumerate(self.x) for s, v in x.items()]
        miss = d["absence"]["no"]
        self.unplaced = sum(self.out)
        self.required = sum(int(t.required[k][s]) * v for k, s, v in placed) + sum(t.grid * t.both_required[p] * o for p, o in overlaps.items())
        self.lost = sum(int(t.lost[k][s]) * v for k, s, v in placed) + sum(t.grid * (t.both_all[p] - t.both_required[p]) * miss * o for p, o in overlaps.items())
        self.burden = [n["ledger"] + sum(int(t.burden[k][i][s]) * v for k, s, v in placed) for i, n in enumerate(d["networks"])]
        self.comfort = sum(int(t.unsocial[k][:, s].sum()) * v for k, s, v in placed) + d["burden"]["near_points"] * sum(t.both_all[p] * v for p, v in nears.items())
        moved = []
        for k, w in enumerate(d["workshops"]):
            if w.get("announced"):
                stays = [v for s, v in self.x[k].items() if t.instant(s) == referee.at(w["announced"])]
                moved.append(len(t.A[k]) * (1 - sum(stays)))
        self.disruption = sum(moved)

    def levels(self):
        """(level, part of it, expression)"""
        m = self.m
        for level in self.t.d["policy"]["levels"]:
            name, grain = level["name"], level["grain"]
            if name != "fairness":
                value = {"unplaced": self.unplaced, "required_lost": self.required, "lost": self.lost, "comfort": self.comfort, "disruption": self.disruption}[name]
                if grain == 1:
                    yield name, 0, value
                    continue
                grains = m.new_int_var(0, 10**9, "")
                m.add(grain * grains >= value)
                yield name, 0, grains
                continue
            grains = []
            for b in self.burden:
                g = m.new_int_var(-10**6, 10**6, "")
                m.add(grain * g >= b)
                grains.append(g)
            for k in range(1, len(grains) + 1):
                if k == len(grains):
                    yield name, k, sum(grains)
                    continue
                r, over = m.new_int_var(-10**6, 10**6, ""), [m.new_int_var(0, 10**6, "") for _ in grains]
                for g, o in zip(grains, over):
                    m.add(o >= g - r)
                yield name, k, k * r + sum(over)


class Told(cp_model.CpSolverSolutionCallback):
    """Keeps every better programme, by the evaluator's own vector."""

    def __init__(self, model, problem, begun):
        super().__init__()
        self.model, self.problem, self.begun, self.best, self.found = model, problem, begun, None, []

    def on_solution_callback(self):
        t = self.model.t
        starts = {}
        for k, name in enumerate(t.ids):
            starts[name] = None if self.value(self.model.out[k]) else t.instant(self.value(self.model.start[k]))
        self.take(starts)

    def take(self, starts):
        result = referee.evaluate(self.problem, starts)
        assert result["feasible"], result["violations"]
        if self.best is None or result["vector"] < self.best[0]["vector"]:
            self.best = (result, starts)
            self.found.append({"seconds": round(time.monotonic() - self.begun, 2), "cpu": round(sum(os.times()[:2]), 2), "vector": result["vector"]})


def solve(a):
    begun = time.monotonic()
    d = json.loads(a.problem.read_text())
    t = Tables(d)
    model, problem = Model(t), referee.Problem(d)
    told = Told(model, problem, begun)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = a.workers
    spent = (lambda: sum(os.times()[:2]) / a.workers) if a.cpu else (lambda: time.monotonic() - begun)
    all_proved, bounds, proofs, fair_bound = True, {}, [], None
    last = d["policy"]["levels"][-1]["name"]
    for name, part, expression in model.levels():
        left = a.seconds - spent()
        if left <= 0.5:
            all_proved = False
            break
        model.m.minimize(expression)
        until = spent() + (left if name == last else left / 2)
        solver.parameters.max_time_in_seconds = 1e6 if a.cpu else until - spent()
        done = threading.Event()

        def watch():
            while not done.wait(0.2):
                if a.cpu and spent() >= until:
                    solver.stop_search()

        thread = threading.Thread(target=watch, daemon=True)
        thread.start()
        status = solver.solve(model.m, told)
        done.set(), thread.join()
        proved = status == cp_model.OPTIMAL
        shown = "" if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else solver.status_name(status)
        if shown:
            proofs.append([name, part, shown])
            all_proved = False
            break
        value, bound = round(solver.objective_value), solver.best_objective_bound
        proofs.append([name, part, value, bound, proved, round(time.monotonic() - begun, 1), round(sum(os.times()[:2]), 1)])
        print(*proofs[-1], told.best[0]["vector"], flush=True)
        if part in (0, 1) and name not in bounds:
            grain = next(x["grain"] for x in d["policy"]["levels"] if x["name"] == name)
            low = math.ceil(bound - 1e-6)
            bounds[name] = low if grain == 1 else (low - 1) * grain + 1
        all_proved &= proved
        model.m.add(expression <= value)
        model.m.clear_hints()
        for var in model.start:
            model.m.add_hint(var, solver.value(var))
        for x in model.x:
            for v in x.values():
                model.m.add_hint(v, solver.value(v))
        if a.out:
            save(a, d, told, bounds, False, begun, proofs)
    if told.best is None:
        print("no programme found")
        return
    save(a, d, told, bounds, all_proved, begun, proofs)
    print(told.best[0]["vector"], "proved" if all_proved else "not proved", told.found[0], told.found[-1])


def save(a, d, told, bounds, optimal, begun, proofs):
    result, starts = told.best
    write_solution(a.out, d, starts, result["values"], bounds, optimal, "optimal" if optimal else "feasible", time.monotonic() - begun, "or-tools cp-sat",
                   {"vector": result["vector"], "cpu_seconds": round(sum(os.times()[:2]), 1), "workers": a.workers, "found": told.found, "proofs": proofs})


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("problem", type=Path)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--seconds", type=float, default=590)
    ap.add_argument("--cpu", action="store_true")
    ap.add_argument("--workers", type=int, default=2)
    solve(ap.parse_args())


if __name__ == "__main__":
    main()
