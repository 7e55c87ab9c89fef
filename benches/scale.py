#!/usr/bin/env python3
"""Time and memory of planning from 8 workshops and 60 people to 400 and 10,000, measured and drawn. Standard library only.

  scale.py --program target/release/plenary --out docs/planning-scale.svg [--json FILE] [--from FILE]

Measures each size once with the program (a problem of generate.py, seed 1, a few seconds of search) and draws two charts side by side. --json
keeps what was measured, --from draws what was kept."""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import generate

ROOT = Path(__file__).resolve().parent.parent
SIZES = ["8x60", "16x150", "24x300", "50x1000", "80x2000", "150x4000", "250x7000", "400x10000"]


def child(command):
    begun = time.monotonic()
    ran = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    complaint = ran.stderr.read()
    _, status, usage = os.wait4(ran.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(complaint)
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(program, size, seconds):
    d, _ = generate.make(size, 1, "world")
    with tempfile.TemporaryDirectory() as folder:
        file, out, trace = (Path(folder) / name for name in ("problem.json", "solution.json", "trace.jsonl"))
        file.write_text(json.dumps(d, separators=(",", ":")))
        _, _, memory = child([program, "plan", str(file), "--out", str(out), "--seconds", str(seconds), "--json", "--trace", str(trace)])
        told = [json.loads(line) for line in trace.read_text().splitlines()]
        least = min(x["vector"][0] for x in told)
        first = next(x["seconds"] for x in told if x["vector"][0] == least)
        _, prepare, _ = child([program, "plan", str(file), "--out", str(out), "--steps", "0", "--json"])
        return {"size": size, "megabytes": file.stat().st_size / 1e6, "first": first, "unplaced": least, "prepare_cpu": prepare, "mib": memory}


def chart(rows, x0, key, title, unit, low, high, line):
    """One panel, both axes logarithmic; every point is labelled with its value."""
    from math import log10

    width, height, top = 330, 220, 60
    people = [int(r["size"].split("x")[1]) for r in rows]
    px = lambda n: x0 + width * (log10(n) - log10(people[0])) / (log10(people[-1]) - log10(people[0]))
    py = lambda v: top + height - height * (log10(v) - log10(low)) / (log10(high) - log10(low))
    parts = [f'<text x="{x0}" y="{top - 22}" class="title">{title}</text>']
    tick = low
    while tick <= high * 1.001:
        label = f"{tick:g}"
        parts.append(f'<line x1="{x0}" x2="{x0 + width}" y1="{py(tick):.1f}" y2="{py(tick):.1f}" class="grid"/>'
                     f'<text x="{x0 - 8}" y="{py(tick) + 4:.1f}" class="end">{label}</text>')
        tick *= 10
    points = [(px(n), py(max(low, r[key]))) for n, r in zip(people, rows)]
    parts.append(f'<polyline class="{line}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>')
    for i, ((x, y), r) in enumerate(zip(points, rows)):
        value = r[key]
        shown = f"{value:.2f}" if value < 10 else f"{value:.0f}"
        # Where points are close, one label stands above and one below; the first keeps clear of the axis.
        dx, dy = (14 if i == 0 else 0), (20 if i == len(rows) - 2 else -10)
        parts.append(f'<circle class="{line}" cx="{x:.1f}" cy="{y:.1f}" r="4"/><text x="{x + dx:.1f}" y="{y + dy:.1f}" class="mid">{shown}</text>')
        if i in (0, 2, 4, len(rows) - 1):
            a, b = r["size"].split("x")
            parts.append(f'<text x="{x:.1f}" y="{top + height + 20}" class="mid">{a}</text><text x="{x:.1f}" y="{top + height + 36}" class="mid">{int(b):,}</text>')
    parts.append(f'<text x="{x0 + width / 2}" y="{top + height + 58}" class="mid">workshops (above), people (below)</text>')
    parts.append(f'<text x="{x0}" y="{top - 6}" class="unit">{unit}</text>')
    return "\n".join(parts)


def draw(rows):
    values = "; ".join(f'{r["size"].replace("x", " workshops and ")} people: {r["first"]:.2f} s, {r["mib"]:.0f} MiB' for r in rows)
    high = lambda key, least: 10 ** next(n for n in range(6) if 10 ** n >= max(least, max(r[key] for r in rows)))
    low = 0.001
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 350" role="img" aria-labelledby="t d">
<title id="t">Time and memory of planning by the size of the meeting</title>
<desc id="d">{values}</desc>
<style>
text {{ font: 13px system-ui, sans-serif; fill: #222; }} .title {{ font-weight: 600; font-size: 15px; }} .unit {{ fill: #555; }}
.end {{ text-anchor: end; }} .mid {{ text-anchor: middle; }} .grid {{ stroke: #ddd; }}
polyline {{ fill: none; stroke-width: 2; }} polyline.a, circle.a {{ stroke: #1f5fa8; }} polyline.b, circle.b {{ stroke: #a8481f; }}
circle.a {{ fill: #1f5fa8; }} circle.b {{ fill: #a8481f; }}
</style>
<rect width="820" height="350" fill="#fff"/>
{chart(rows, 60, "first", "First whole programme", "seconds from the start of the command", low, high("first", 10), "a")}
{chart(rows, 465, "mib", "Peak memory", "MiB", 10, high("mib", 1000), "b")}
</svg>
"""


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", default=str(ROOT / "target" / "release" / "plenary"))
    ap.add_argument("--seconds", type=float, default=10)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--json", type=Path)
    ap.add_argument("--from", dest="kept", type=Path)
    a = ap.parse_args()
    if a.kept:
        rows = json.loads(a.kept.read_text())
    else:
        rows = []
        for size in SIZES:
            rows.append(measure(a.program, size, a.seconds))
            print(rows[-1], flush=True)
    if a.json:
        a.json.write_text(json.dumps(rows, indent=1) + "\n")
    a.out.write_text(draw(rows))


if __name__ == "__main__":
    main()
