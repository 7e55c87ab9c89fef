#!/usr/bin/env python3
"""Looks for false proofs. Needs numpy.

  check.py bounds PROBLEM.json SOLUTION.json…        every claim of every solution against every other solution of the problem
  check.py fuzz --seeds 1-50 [--program PLENARY]     plans small made-up problems and compares with every programme that there is

A claim is false if: the values are not the evaluator's; a bound lies above what another programme has that is no worse on the levels above;
`optimal` stands beside a worse vector. Exit code 1 if any is."""
import argparse
import json
import random
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import generate

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "fixtures" / "planning"))
import evaluate as referee


def grains(level, values):
    value, grain = values[level["name"]], level["grain"]
    return [-(-x // grain) for x in value] if isinstance(value, list) else [-(-value // grain)]


def against(problem, claim, values):
    """The sentence that says why the claim is false in sight of another feasible programme's values; None if it stands."""
    mine = claim["claimed"]
    for level in problem.d["policy"]["levels"]:
        name, bound = level["name"], claim.get("bounds", {}).get(level["name"])
        theirs = values[name][0] if isinstance(values[name], list) and values[name] else values[name]
        if bound is not None and theirs != [] and theirs < bound:
            return f"{name}: the bound {bound} is above {theirs}, which another programme has"
        a, b = grains(level, mine), grains(level, values)
        if b > a:
            return None
        if b < a:
            return f"{name}: called optimal at {a}, but another programme has {b}" if claim.get("optimal") else None
    return None


def check_bounds(problem_path, solution_paths):
    problem = referee.Problem(json.loads(Path(problem_path).read_text()))
    read, bad = [], 0
    for path in solution_paths:
        d, starts = referee.load_solution(path)
        result = referee.evaluate(problem, starts)
        if not result["feasible"]:
            print(f"{path}: breaks rules: {result['violations'][:5]}")
            bad += 1
            continue
        wrong = [k for k, v in d.get("claimed", {}).items() if k in result["values"] and result["values"][k] != v]
        if wrong:
            print(f"{path}: claims wrong values for {wrong}")
            bad += 1
        d["claimed"] = result["values"]
        read.append((path, d, result["values"]))
    for path, d, _ in read:
        for other, _, values in read:
            why = against(problem, d, values)
            if why:
                print(f"{path}: FALSE in sight of {other}: {why}")
                bad += 1
    print(f"{problem_path}: {len(read)} solutions, {bad} false claims")
    return bad


def made_up(seed):
    """A small problem with every rule of the format somewhere in it."""
    rng = random.Random(f"fuzz/{seed}")
    d, _ = generate.make("micro", seed, rng.choice(list(generate.WORLDS)))
    start, days = generate.datetime.fromisoformat(d["window"]["start"].replace("Z", "+00:00")), 2
    minute = lambda m: generate.text(start + timedelta(minutes=m))
    ws = d["workshops"]
    d["limits"] = {"parallel": rng.choice([1, 2, 3]), "per_day": rng.choice([1, 2, 3, 4]), "facilitator_rest_minutes": rng.choice([0, 30, 120]),
                   "near_minutes": rng.choice([0, 30, 90])}
    d["programme_timezone"] = rng.choice(["UTC", "Europe/Rome", "Pacific/Fiji", "America/Bogota"])
    for q in range(rng.choice([0, 1, 2])):
        a, b = rng.sample(ws, 2)
        d["pairs"].append({"type": rng.choice(["before", "no_overlap", "gap", "different_day", "same_day"]), "a": a["id"], "b": b["id"],
                           "gap_minutes": rng.choice([0, 45, 240, 900])})
    for w in ws:
        w.pop("quorum", None)
        if rng.random() < 0.2:
            w["quorum"] = rng.choice([1, 2, 3])
        if rng.random() < 0.2:
            w["network_quorum"] = {rng.choice(d["networks"])["id"]: rng.choice([1, 2])}
        if rng.random() < 0.15:
            w["allowed"] = [{"start": minute(60 * rng.randrange(20)), "end": minute(60 * rng.randrange(24, 48))}]
        if rng.random() < 0.15:
            w["start_after"] = minute(60 * rng.randrange(30))
        if rng.random() < 0.15:
            w["announced"] = minute(60 * rng.randrange(46))
        if rng.random() < 0.06:
            w["pinned"] = minute(60 * rng.randrange(46))
    if rng.random() < 0.2:
        ws[0]["position"] = rng.choice(["first", "last"])
    if rng.random() < 0.3:
        d["blackouts"] = [{"start": minute(60 * rng.randrange(10, 20)), "end": minute(60 * rng.randrange(21, 36))}]
    d["burden"] = {"waking_rate": rng.choice([0, 1, 2]), "asleep_rate": rng.choice([1, 4, 7]), "near_points": rng.choice([0, 15])}
    middle = [{"name": "lost", "grain": rng.choice([1, 60, 400])}, {"name": "fairness", "grain": rng.choice([1, 15000, 60000])}]
    rng.shuffle(middle)
    levels = [{"name": "unplaced", "grain": 1}, {"name": "required_lost", "grain": rng.choice([1, 60])}, *middle, {"name": "comfort", "grain": 1}]
    if rng.random() < 0.4:
        levels.insert(rng.randrange(len(levels) + 1), {"name": "disruption", "grain": 1})
    if rng.random() < 0.15:
        rng.shuffle(levels)
    d["policy"]["levels"] = levels
    return d


def planned(program, d, budget):
    """The solution file's content and its starts, or the program's complaint."""
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "problem.json", Path(folder) / "solution.json"
        file.write_text(json.dumps(d))
        ran = subprocess.run([program, "plan", str(file), "--out", str(out), *budget, "--quiet"], capture_output=True, text=True)
        return referee.load_solution(out) if ran.returncode == 0 else (None, ran.stderr.strip())


def fuzz(program, seeds, seconds):
    """Each problem once with time enough for a proof and once cut short, so that bounds stand without one."""
    from exhaustive import Exhaustive

    runs = proved = bad = 0
    for seed in seeds:
        d = made_up(seed)
        search = Exhaustive(d)
        vector, starts = search.solve()
        problem = referee.Problem(d)
        truth = referee.evaluate(problem, {k: None if s is None else search.t.instant(s) for k, s in starts.items()})
        if not truth["feasible"] or truth["vector"] != vector:
            print(f"seed {seed}: the exhaustive search itself is wrong: {vector} {truth}")
            return 1
        for budget in (["--seconds", str(seconds)], ["--steps", str(20 + 37 * seed % 3000)]):
            runs += 1
            claim, found = planned(program, d, budget)
            if claim is None:
                print(f"seed {seed}: {found}")
                bad += 1
                continue
            proved += claim["optimal"]
            result = referee.evaluate(problem, found)
            why = false_claim(problem, claim, result, truth)
            if why:
                print(f"seed {seed} {budget}: {why}")
                bad += 1
            elif result["vector"] != vector and budget[0] == "--seconds":
                print(f"seed {seed}: not the best, and not called so: {result['vector']}, the best is {vector}")
    print(f"{len(seeds)} problems, {runs} runs, {proved} proved by the program, {bad} false claims")
    return bad


def false_claim(problem, claim, result, truth):
    if not result["feasible"]:
        return f"breaks rules: {result['violations'][:3]}"
    if [k for k, v in claim["claimed"].items() if result["values"][k] != v]:
        return f"claims {claim['claimed']}, the evaluator says {result['values']}"
    if result["vector"] < truth["vector"]:
        return f"better than every programme: {result['vector']}, {truth['vector']}"
    if claim["optimal"] and result["vector"] != truth["vector"]:
        return f"called optimal: {result['vector']}; the best is {truth['vector']}"
    return against(problem, claim, truth["values"]) or against(problem, claim, result["values"])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest="command", required=True)
    one = sub.add_parser("bounds")
    one.add_argument("problem")
    one.add_argument("solutions", nargs="+")
    two = sub.add_parser("fuzz")
    two.add_argument("--seeds", default="1-50")
    two.add_argument("--program", default=str(ROOT / "target" / "release" / "plenary"))
    two.add_argument("--seconds", type=float, default=1.0)
    a = ap.parse_args()
    if a.command == "bounds":
        return 1 if check_bounds(a.problem, a.solutions) else 0
    first, last = map(int, a.seeds.split("-"))
    return 1 if fuzz(a.program, range(first, last + 1), a.seconds) else 0


if __name__ == "__main__":
    sys.exit(main())
