#!/usr/bin/env python3
"""Runs `plenary plan` on problems with several seeds and prints what came of it beside the best solution known. Standard library only.

  run.py PROBLEM.json… --seconds 60 [--seeds 1-5] [--threads 2] [--program target/release/plenary] [--keep DIR] [--json OUT.json]

For PROBLEM.json the reference is the planted programme of PROBLEM.known.json or the one of PROBLEM.cpsat.json beside it, if there. Each run is judged by the evaluator; a table in Markdown says per problem:
seconds until the first programme with every workshop that the reference places; until the reference's vector is matched (the slowest seed); how
the seeds end against it; seconds until the whole vector was proved; bounds beside values at the end. Seconds run from the start of the process."""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "fixtures" / "planning"))
import evaluate as referee

from check import against


def reference(problem, path):
    """The evaluator's judgement of the best solution known: planted, or found by CP-SAT; None if there is none."""
    planted, found = path.with_suffix(".known.json"), path.with_suffix(".cpsat.json")
    starts = json.loads(planted.read_text()).get("starts") if planted.exists() else None
    if starts:
        starts = {k: referee.at(t) for k, t in starts.items()}
    elif found.exists():
        starts = referee.load_solution(found)[1]
    else:
        return None
    result = referee.evaluate(problem, starts)
    assert result["feasible"], (path, result["violations"][:3])
    return result


def once(program, path, seconds, seed, threads, folder):
    out, trace = folder / f"{path.stem}-{seed}.json", folder / f"{path.stem}-{seed}.jsonl"
    command = [program, "plan", str(path), "--out", str(out), "--seconds", str(seconds), "--seed", str(seed), "--threads", str(threads),
               "--json", "--trace", str(trace)]
    begun = time.monotonic()
    ran = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    complaint = ran.stderr.read()
    _, status, usage = os.wait4(ran.pid, 0)
    ran.returncode = os.waitstatus_to_exitcode(status)
    took = time.monotonic() - begun
    if ran.returncode:
        sys.exit(f"{path}: {complaint}")
    told = [json.loads(line) for line in trace.read_text().splitlines()]
    d, starts = referee.load_solution(out)
    return {"d": d, "starts": starts, "told": told, "took": took, "memory": usage.ru_maxrss / 1024, "cpu": usage.ru_utime + usage.ru_stime}


def first(told, good):
    return next((x["seconds"] for x in told if good(x["vector"])), None)


def shown(x):
    return "–" if x is None else f"{x:.2f}" if x < 10 else f"{x:.0f}"


def worst(values):
    return None if any(x is None for x in values) else max(values)


def judged(problem, run, known):
    result = referee.evaluate(problem, run["starts"])
    if not result["feasible"]:
        return None, f"BREAKS RULES {result['violations'][:2]}"
    wrong = [k for k, v in run["d"]["claimed"].items() if result["values"][k] != v]
    false = known and against(problem, run["d"], known["values"])
    return result["vector"], f"WRONG CLAIMS {wrong}" if wrong else f"FALSE: {false}" if false else ""


def levels(problem, run):
    """`lost 111000 (>= 110512)` per level, while the levels above are proved to the grain."""
    said = []
    for level in problem.d["policy"]["levels"]:
        name = level["name"]
        value, bound = run["d"]["claimed"][name], run["d"]["bounds"].get(name)
        if isinstance(value, list):
            value = value[0] if value else 0
        up = lambda x: -(-x // level["grain"])
        said.append(f"{name} {up(value)}" + (" proved" if bound is not None and up(bound) >= up(value) else f" ≥ {up(bound)}" if bound is not None else ""))
    return ", ".join(said)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("problems", nargs="+", type=Path)
    ap.add_argument("--seconds", type=float, default=60)
    ap.add_argument("--seeds", default="1-5")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--program", default=str(ROOT / "target" / "release" / "plenary"))
    ap.add_argument("--keep", type=Path)
    ap.add_argument("--json", type=Path)
    a = ap.parse_args()
    low, high = (re.split("-", a.seeds) * 2)[:2]
    all_runs = []
    print("| problem | first | matched | at the end | proved | MiB | bounds of the last seed |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for path in a.problems:
        problem = referee.Problem(json.loads(path.read_text()))
        best = reference(problem, path)
        known = best and best["vector"]
        with tempfile.TemporaryDirectory() as scratch:
            folder = a.keep or Path(scratch)
            folder.mkdir(parents=True, exist_ok=True)
            runs = [once(a.program, path, a.seconds, seed, a.threads, folder) for seed in range(int(low), int(high) + 1)]
        ends = []
        for run in runs:
            run["vector"], complaint = judged(problem, run, best)
            run["first"] = first(run["told"], lambda v: known is None or v[0] <= known[0])
            run["matched"] = first(run["told"], lambda v: v <= known) if known else None
            ends.append(complaint or ("–" if known is None else "better" if run["vector"] < known else "equal" if run["vector"] == known else "worse"))
        proved = [run["d"].get("seconds", run["took"]) if run["d"]["optimal"] else None for run in runs]
        print(f"| {path.stem} | {shown(worst([r['first'] for r in runs]))} | {shown(worst([r['matched'] for r in runs])) if known else '–'} | "
              f"{', '.join(f'{ends.count(e)} {e}' for e in sorted(set(ends)))} | {shown(worst(proved))} ({sum(p is not None for p in proved)} of {len(proved)}) | "
              f"{max(r['memory'] for r in runs):.0f} | {levels(problem, runs[-1])} |", flush=True)
        for run in runs:
            all_runs.append({"problem": path.stem, "seed": run["d"]["seed"], **{k: run[k] for k in ("first", "matched", "took", "cpu", "memory", "vector", "told")},
                             "optimal": run["d"]["optimal"], "bounds": run["d"]["bounds"], "reference": known})
    if a.json:
        a.json.write_text(json.dumps(all_runs, indent=1) + "\n")


if __name__ == "__main__":
    main()
