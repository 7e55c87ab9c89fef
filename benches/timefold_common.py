#!/usr/bin/env python3
"""Timefold's own solver on the part of its meeting-scheduling rules that a planning problem of ours has too. Needs timefold (PyPI) and Java 17.

  timefold_common.py MEETINGS.json --out SOLUTION.json --seconds 60

hard: meetings in one room at once, and meetings that do not lie within the grains of one day (in grains); medium: people who must attend two
meetings at once (person-grains); soft: people who attend two at once and would only like to attend one of them, or both. These are the rules of
the published example without room capacity and without its soft rules; which people two meetings share is counted beforehand, which is easier on
the solver than the example's joins over attendances. The result is written as plan-solution/1 for the problem that `plenary problem
from-timefold` makes of the same file, so that one evaluator judges both."""
import argparse
import json
import os
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Annotated

from timefold.solver import SolverFactory
from timefold.solver.config import Duration, ScoreDirectorFactoryConfig, SolverConfig, TerminationConfig
from timefold.solver.domain import (PlanningEntityCollectionProperty, PlanningId, PlanningPin, PlanningScore, PlanningVariable,
                                    ProblemFactCollectionProperty, ValueRangeProvider, planning_entity, planning_solution)
from timefold.solver.score import Constraint, ConstraintFactory, HardMediumSoftScore, Joiners, constraint_provider


@dataclass
class Grain:
    index: int
    day: int
    # Grains of its day from this one on.
    left: int
    instant: str


@dataclass
class Room:
    id: int


@dataclass
class Shared:
    a: str
    b: str
    required: int
    other: int


@planning_entity
@dataclass
class Meeting:
    id: Annotated[str, PlanningId]
    length: int
    pinned: Annotated[bool, PlanningPin] = False
    grain: Annotated[Grain | None, PlanningVariable] = field(default=None)
    room: Annotated[Room | None, PlanningVariable] = field(default=None)

    def start(self) -> int:
        return self.grain.index

    def end(self) -> int:
        return self.grain.index + self.length

    def beyond(self) -> int:
        return self.length - self.grain.left


@planning_solution
@dataclass
class Schedule:
    grains: Annotated[list[Grain], ProblemFactCollectionProperty, ValueRangeProvider]
    rooms: Annotated[list[Room], ProblemFactCollectionProperty, ValueRangeProvider]
    shared: Annotated[list[Shared], ProblemFactCollectionProperty]
    meetings: Annotated[list[Meeting], PlanningEntityCollectionProperty]
    score: Annotated[HardMediumSoftScore | None, PlanningScore] = field(default=None)


def overlap(a: Meeting, b: Meeting) -> int:
    return min(a.end(), b.end()) - max(a.start(), b.start())


@constraint_provider
def rules(factory: ConstraintFactory) -> list[Constraint]:
    def pairs(count):
        return (factory.for_each(Shared).filter(count)
                .join(Meeting, Joiners.equal(lambda s: s.a, lambda m: m.id))
                .join(Meeting, Joiners.equal(lambda s, a: s.b, lambda m: m.id),
                      Joiners.overlapping(lambda s, a: a.start(), lambda s, a: a.end(), lambda m: m.start(), lambda m: m.end())))

    return [
        factory.for_each_unique_pair(Meeting, Joiners.equal(lambda m: m.room.id), Joiners.overlapping(lambda m: m.start(), lambda m: m.end()))
        .penalize(HardMediumSoftScore.ONE_HARD, lambda a, b: overlap(a, b)).as_constraint("one meeting in a room"),
        factory.for_each(Meeting).filter(lambda m: m.beyond() > 0)
        .penalize(HardMediumSoftScore.ONE_HARD, lambda m: m.beyond()).as_constraint("within a day"),
        pairs(lambda s: s.required > 0).penalize(HardMediumSoftScore.ONE_MEDIUM, lambda s, a, b: s.required * overlap(a, b)).as_constraint("required"),
        pairs(lambda s: s.other > 0).penalize(HardMediumSoftScore.ONE_SOFT, lambda s, a, b: s.other * overlap(a, b)).as_constraint("preferred"),
    ]


def read(path):
    d = json.load(open(path))
    name = lambda x: x if isinstance(x, str) else x["@id"]
    days = {x["@id"]: x["dayOfYear"] for x in d["dayList"]}
    of_day = {}
    for g in sorted(d["timeGrainList"], key=lambda g: g["grainIndex"]):
        of_day.setdefault(days[name(g["day"])], []).append(g)
    grains = []
    for day, list_ in of_day.items():
        for i, g in enumerate(list_):
            minutes = list_[0]["startingMinuteOfDay"] + 15 * (g["grainIndex"] - list_[0]["grainIndex"])
            at = datetime(2026, 1, 1) + timedelta(days=day - 1, minutes=minutes)
            grains.append(Grain(g["grainIndex"], day, len(list_) - i, at.strftime("%Y-%m-%dT%H:%M:%SZ")))
    who = {m["@id"]: [{name(x["person"]) for x in m[part]} for part in ("requiredAttendanceList", "preferredAttendanceList")] for m in d["meetingList"]}
    ids, shared = list(who), []
    for i, a in enumerate(ids):
        for b in ids[i + 1:]:
            must = len(who[a][0] & who[b][0])
            both = len((who[a][0] | who[a][1]) & (who[b][0] | who[b][1]))
            if both:
                shared.append(Shared(a, b, must, both - must))
    meetings = [Meeting(m["@id"], m["durationInGrains"]) for m in d["meetingList"]]
    return Schedule(grains, [Room(i) for i in range(len(d["roomList"]))], shared, meetings)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("file")
    ap.add_argument("--out", required=True)
    ap.add_argument("--seconds", type=int, default=60)
    a = ap.parse_args()
    problem = read(a.file)
    config = SolverConfig(solution_class=Schedule, entity_class_list=[Meeting],
                          score_director_factory_config=ScoreDirectorFactoryConfig(constraint_provider_function=rules),
                          termination_config=TerminationConfig(spent_limit=Duration(seconds=a.seconds)))
    best = SolverFactory.create(config).build_solver().solve(problem)
    starts = {m.id: m.grain.instant if m.grain else None for m in best.meetings}
    with open(a.out, "w") as f:
        json.dump({"format": "plan-solution/1", "problem": "meetings", "starts": starts, "score": str(best.score), "seconds": a.seconds, "cpu_seconds": round(sum(os.times()[:2]), 1), "solver": "timefold"}, f, indent=1)
    print(best.score, round(sum(os.times()[:2]), 1), "CPU seconds")


if __name__ == "__main__":
    main()
