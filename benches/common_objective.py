#!/usr/bin/env python3
"""What a programme is worth by the rules that Timefold's meeting scheduling and our planning problem share, straight from Timefold's file. Standard
library only; shares no code with the planner or the evaluator.

  common_objective.py MEETINGS.json [SOLUTION.json]     without SOLUTION the file's own assignments, with rooms and capacities as well

Counted in grains: `at once` (sessions beyond the number of rooms), `day` (meetings that do not lie within one day), `required` (people who must
attend two meetings that overlap), `preferred` (people who would like to attend one of two that overlap, or both)."""
import argparse
import json
from datetime import datetime, timedelta

name = lambda x: x if isinstance(x, str) else x["@id"]


def load(path):
    d = json.load(open(path))
    days = {x["@id"]: x["dayOfYear"] for x in d["dayList"]}
    grains = sorted(((g["grainIndex"], days[name(g["day"])], g["startingMinuteOfDay"], g["@id"]) for g in d["timeGrainList"]))
    return d, grains


def index_of_instants(grains):
    first, out = {}, {}
    for index, day, minute, _ in grains:
        base = first.setdefault(day, (index, minute))
        at = datetime(2026, 1, 1) + timedelta(days=day - 1, minutes=base[1] + 15 * (index - base[0]))
        out[at.strftime("%Y-%m-%dT%H:%M:%SZ")] = index
    return out


def judge(d, grains, starts, rooms):
    """starts: {meeting: grain index}; rooms: {meeting: room} or None."""
    day_of = {index: day for index, day, _, _ in grains}
    meetings = {m["@id"]: m for m in d["meetingList"]}
    end = {k: s + meetings[k]["durationInGrains"] for k, s in starts.items()}
    who = {k: [{name(a["person"]) for a in m[part]} for part in ("requiredAttendanceList", "preferredAttendanceList")] for k, m in meetings.items()}
    out = {"without a start": len(meetings) - len(starts), "at once": 0, "day": 0, "required": 0, "preferred": 0}
    for k, s in starts.items():
        out["day"] += day_of.get(end[k] - 1) != day_of[s]
    for index in day_of:
        out["at once"] += max(0, sum(s <= index < end[k] for k, s in starts.items()) - len(d["roomList"]))
    keys = sorted(starts)
    same_room = 0
    for i, a in enumerate(keys):
        for b in keys[i + 1:]:
            overlap = min(end[a], end[b]) - max(starts[a], starts[b])
            if overlap <= 0:
                continue
            must = len(who[a][0] & who[b][0])
            out["required"] += overlap * must
            out["preferred"] += overlap * (len((who[a][0] | who[a][1]) & (who[b][0] | who[b][1])) - must)
            same_room += overlap * (rooms is not None and rooms[a] == rooms[b])
    if rooms is not None:
        capacity = {r["@id"]: r["capacity"] for r in d["roomList"]}
        out["same room"] = same_room
        out["capacity"] = sum(max(0, len(who[k][0]) + len(who[k][1]) - capacity[rooms[k]]) for k in keys)
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("meetings")
    ap.add_argument("solution", nargs="?")
    a = ap.parse_args()
    d, grains = load(a.meetings)
    if a.solution:
        instants = index_of_instants(grains)
        starts = {k: instants[t] for k, t in json.load(open(a.solution))["starts"].items() if t}
        print(judge(d, grains, starts, None))
        return
    index = {g: i for i, _, _, g in grains}
    placed = [x for x in d["meetingAssignmentList"] if x["startingTimeGrain"]]
    starts = {name(x["meeting"]): index[name(x["startingTimeGrain"])] for x in placed}
    print(judge(d, grains, starts, {name(x["meeting"]): name(x["room"]) for x in placed}), d.get("score") or "")


if __name__ == "__main__":
    main()
