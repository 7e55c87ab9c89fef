"""Works out repeating events with dateutil: reads a JSON list of {start, zone, rule, from, to} and prints, one line each, the starts in UTC."""

import json
import sys
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

for case in json.loads(Path(sys.argv[1]).read_text()):
    zone = ZoneInfo(case["zone"])
    start = datetime.fromisoformat(case["start"])
    since = datetime.fromisoformat(case["from"])
    until = datetime.fromisoformat(case["to"])
    starts = {start}
    for local in rrulestr(case["rule"], dtstart=start):
        if local.year > until.year:
            break
        starts.add(local)
    utc = sorted({local.replace(tzinfo=zone).astimezone(timezone.utc) for local in starts})
    print(" ".join(at.strftime("%Y-%m-%dT%H:%M:%SZ") for at in utc if since <= at < until))
