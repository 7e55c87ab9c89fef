"""Every programme of a small planning problem, so that its best vector is known for certain. Needs numpy (by tables.py).

Sessions are placed in turn, each at every start that it may have or at none. A branch is left when what it already costs, plus the least that
the sessions still to come must cost, is worse than the best programme so far: every part of every level only grows. Practical to about six
workshops."""
import sys

import tables


class Exhaustive:
    def __init__(self, d):
        self.d, self.t = d, tables.Tables(d)
        t = self.t
        self.limits, self.levels = d["limits"], d["policy"]["levels"]
        self.count = len(t.ids)
        up = lambda minutes: -(-minutes // t.grid)
        self.rest, self.near = up(self.limits["facilitator_rest_minutes"]), up(self.limits["near_minutes"])
        index = {k: i for i, k in enumerate(t.ids)}
        self.rules = [(q["type"], index[q["a"]], index[q["b"]], up(q.get("gap_minutes", 0))) for q in d["pairs"]]
        self.options = [[None, *[s for s in range(len(may)) if may[s]]] for may in t.may]
        self.moved = []
        for k, w in enumerate(d["workshops"]):
            told = tables.at(w["announced"]) if w.get("announced") else None
            self.moved.append({s: 0 if told is None or (s is not None and t.instant(s) == told) else len(t.A[k]) for s in self.options[k]})
        self.costs = [{s: self.cost(k, s) for s in self.options[k]} for k in range(self.count)]
        # The least that each later session can add; nothing can be gained by leaving it out but at the level "unplaced".
        self.visited = 0

    def cost(self, k, s):
        """(unplaced, required_lost, lost, burden per network, comfort, disruption) of one session."""
        t = self.t
        if s is None:
            return 1, 0, 0, [0] * len(t.nets), 0, self.moved[k][None]
        return (0, int(t.required[k][s]), int(t.lost[k][s]), [int(x) for x in t.burden[k][:, s]], int(t.unsocial[k][:, s].sum()), self.moved[k][s])

    def together(self, a, sa, b, sb):
        """None if the two may not stand so, else what they cost each other: (required, lost, comfort)."""
        t = self.t
        ea, eb = sa + t.length[a], sb + t.length[b]
        for x, sx, ex, sy, ey in ((a, sa, ea, sb, eb), (b, sb, eb, sa, ea)):
            position = self.d["workshops"][x].get("position")
            if (position == "first" and sy < ex) or (position == "last" and ey > sx):
                return None
        if t.F[a] & t.F[b] and not (ea + self.rest <= sb or eb + self.rest <= sa):
            return None
        for kind, x, y, gap in self.rules:
            if {x, y} != {a, b}:
                continue
            sx, ex, sy, ey = (sa, ea, sb, eb) if x == a else (sb, eb, sa, ea)
            ok = {"before": ex + gap <= sy, "no_overlap": ex <= sy or ey <= sx, "gap": ex + gap <= sy or ey + gap <= sx,
                  "different_day": t.day[sx] != t.day[sy], "same_day": t.day[sx] == t.day[sy]}[kind]
            if not ok:
                return None
        both = t.both_all.get((min(a, b), max(a, b)), 0)
        if not both or (sb >= ea + self.near if (sa, t.ids[a]) <= (sb, t.ids[b]) else sa >= eb + self.near):
            return 0, 0, 0
        overlap = max(0, min(ea, eb) - max(sa, sb)) * t.grid
        must = t.both_required[min(a, b), max(a, b)]
        return overlap * must, overlap * (both - must) * self.d["absence"]["no"], self.d["burden"]["near_points"] * both

    def vector(self, sums, burden):
        unplaced, required, lost, comfort, disruption = sums
        values = {"unplaced": unplaced, "required_lost": required, "lost": lost, "comfort": comfort, "disruption": disruption}
        out = []
        for level in self.levels:
            grain = level["grain"]
            out += [-(-x // grain) for x in sorted(burden, reverse=True)] if level["name"] == "fairness" else [-(-values[level["name"]] // grain)]
        return out

    def solve(self, most=50_000_000):
        """(vector, {workshop: step or None}) of a best programme."""
        self.best = None
        ledgers = [n["ledger"] for n in self.d["networks"]]
        order = sorted(range(self.count), key=lambda k: len(self.options[k]))
        self.descend(order, 0, {}, (0, 0, 0, 0, 0), ledgers, most)
        return self.best

    def descend(self, order, depth, placed, sums, burden, most):
        self.visited += 1
        if self.visited > most:
            sys.exit("too large to look at every programme")
        vector = self.vector(sums, burden)
        if self.best is not None and vector >= self.best[0]:
            return
        if depth == self.count:
            self.best = (vector, {self.t.ids[k]: s for k, s in placed.items()})
            return
        k = order[depth]
        tried = []
        for s in self.options[k]:
            own = self.costs[k][s]
            added = list(own[1:3]) + [own[4]]
            if s is not None:
                if not self.room(k, s, placed):
                    continue
                with_others = [self.together(k, s, o, so) for o, so in placed.items() if so is not None]
                if None in with_others:
                    continue
                for cost in with_others:
                    added = [x + y for x, y in zip(added, cost)]
            now = (sums[0] + own[0], sums[1] + added[0], sums[2] + added[1], sums[3] + added[2], sums[4] + own[5])
            loads = [x + y for x, y in zip(burden, own[3])]
            tried.append((self.vector(now, loads), -1 if s is None else s, now, loads))
        for _, s, now, loads in sorted(tried, key=lambda x: x[:2]):
            self.descend(order, depth + 1, placed | {k: None if s < 0 else s}, now, loads, most)

    def room(self, k, s, placed):
        """Whether the session exceeds neither the sessions at once nor those of its day."""
        t, e = self.t, s + self.t.length[k]
        others = [(so, so + t.length[o]) for o, so in placed.items() if so is not None]
        if sum(t.day[so] == t.day[s] for so, _ in others) + 1 > self.limits["per_day"]:
            return False
        moments = [s, *[so for so, _ in others if s < so < e]]
        return all(sum(a <= m < b for a, b in others) + 1 <= self.limits["parallel"] for m in moments)
