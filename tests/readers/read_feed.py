"""Reads feeds with Python's readers and prints one JSON per file and reader: the calendar's name and, of each session in the order of the
file, UID, SEQUENCE, STATUS, stamp, revision, start, end and title. What a reader does not know is null.
"""

import json
import sys
from datetime import timezone
from pathlib import Path


def utc(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def with_icalendar(text):
    import icalendar

    calendar = icalendar.Calendar.from_ical(text)
    return {
        "name": str(calendar["NAME"]) if "NAME" in calendar else None,
        "refresh": str(calendar["REFRESH-INTERVAL"].to_ical(), "ascii"),
        "method": "METHOD" in calendar,
        "attendees": sum("ATTENDEE" in e for e in calendar.walk("VEVENT")),
        "sessions": [
            {
                "uid": str(e["UID"]),
                "sequence": int(e["SEQUENCE"]),
                "status": str(e["STATUS"]),
                "dtstamp": utc(e["DTSTAMP"].dt),
                "revised": utc(e["LAST-MODIFIED"].dt),
                "start": utc(e["DTSTART"].dt),
                "end": utc(e["DTEND"].dt),
                "summary": str(e["SUMMARY"]),
            }
            for e in calendar.walk("VEVENT")
        ],
    }


def with_vobject(text):
    import vobject

    calendar = vobject.readOne(text)
    return {
        "name": calendar.name_.value if hasattr(calendar, "name_") else None,
        "refresh": None,
        "method": hasattr(calendar, "method"),
        "attendees": sum(hasattr(e, "attendee") for e in calendar.vevent_list),
        "sessions": [
            {
                "uid": e.uid.value,
                "sequence": int(e.sequence.value),
                "status": e.status.value,
                "dtstamp": utc(e.dtstamp.value),
                "revised": utc(e.last_modified.value),
                "start": utc(e.dtstart.value),
                "end": utc(e.dtend.value),
                "summary": e.summary.value,
            }
            for e in calendar.vevent_list
        ],
    }


def with_ics(text):
    import ics

    calendar = ics.Calendar(text)
    return {
        "name": None,
        "refresh": None,
        "method": bool(calendar.method),
        "attendees": sum(len(e.attendees) for e in calendar.events),
        "sessions": [
            {
                "uid": e.uid,
                "sequence": None,
                "status": e.status,
                "dtstamp": None,
                "revised": utc(e.last_modified.datetime),
                "start": utc(e.begin.datetime),
                "end": utc(e.end.datetime),
                "summary": e.name,
            }
            # It keeps a set: the order is ours.
            for e in sorted(calendar.events, key=lambda e: (e.begin, e.uid))
        ],
    }


for name in sys.argv[1:]:
    text = Path(name).read_bytes().decode("utf-8")
    for reader, read in {"icalendar": with_icalendar, "vobject": with_vobject, "ics": with_ics}.items():
        try:
            found = read(text)
        except Exception as error:  # what a reader cannot read is a finding, not an end
            found = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps({"reader": reader, "file": Path(name).name} | found))
