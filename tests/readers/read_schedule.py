"""Reads a schedule.xml and a schedule.json as conference apps do, holds them against what the format asks for, and prints one JSON: the faults
of each, its version, days, and each session with instant in UTC, minutes, room, title, persons, guid, id and slug.
"""

import json
import re
import sys
import uuid
import xml.etree.ElementTree as ET
from datetime import date, datetime, timezone
from pathlib import Path

CONFERENCE = {"title", "acronym", "start", "end", "days", "timeslot_duration"}
EVENT = {
    "room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug", "track",
    "persons", "language", "description", "links", "recording",
}
NEEDED = {"room", "title", "type", "date", "start", "duration", "abstract", "slug", "subtitle", "track"}
JSON_CONFERENCE = {"title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"}
JSON_CONFERENCE_MAY = JSON_CONFERENCE | {
    "description", "time_zone_name", "logo", "colors", "keywords", "url", "tracks", "rooms", "meta",
}
JSON_EVENT = {
    "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start", "subtitle",
    "title", "track", "type", "url",
}
JSON_EVENT_MAY = JSON_EVENT | {
    "logo", "description", "recording_license", "do_not_record", "do_not_stream", "attachments", "answers",
}
HOURS = re.compile(r"[0-2][0-9]:[0-5][0-9]")
LENGTH = re.compile(r"[0-9]{1,2}:[0-9]{2}")
SLUG = re.compile(r"[a-z0-9_-]+[a-z0-9]")


def instant(text):
    when = datetime.fromisoformat(text)
    if when.tzinfo is None:
        raise ValueError(f"{text} has no offset")
    return when


def utc(text):
    return instant(text).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def minutes(text):
    hours, rest = text.split(":")
    return int(hours) * 60 + int(rest)


class Faults(list):
    def need(self, so, says):
        if not so:
            self.append(says)


def session(faults, day, room, e):
    """What an app knows of an event, with the checks that both formats share."""
    faults.need(HOURS.fullmatch(e["start"]), f"start {e['start']}")
    faults.need(LENGTH.fullmatch(e["duration"]), f"duration {e['duration']}")
    faults.need(SLUG.fullmatch(e["slug"]), f"slug {e['slug']}")
    faults.need(e["room"] == room, f"room {e['room']} in {room}")
    faults.need(instant(e["date"]).strftime("%H:%M") == e["start"], f"start {e['start']} is not of {e['date']}")
    faults.need(day["start"] <= instant(e["date"]) < day["end"], f"{e['date']} is not on {day['date']}")
    faults.need(0 < int(e["id"]) < 2**31, f"id {e['id']}")
    faults.need(str(uuid.UUID(e["guid"])) == e["guid"], f"guid {e['guid']}")
    return {
        "at": utc(e["date"]), "minutes": minutes(e["duration"]), "room": room, "title": e["title"], "type": e["type"], "track": e["track"],
        "abstract": e["abstract"], "persons": e["persons"], "guid": e["guid"], "id": int(e["id"]), "slug": e["slug"],
    }


def once(faults, sessions):
    for field in ("guid", "id", "slug"):
        values = [s[field] for s in sessions]
        faults.need(len(values) == len(set(values)), f"a {field} twice")


def day_of(faults, index, found):
    day = {"date": found["date"], "start": instant(found["start"]), "end": instant(found["end"])}
    date.fromisoformat(day["date"])
    faults.need(int(found["index"]) == index, f"day {found['index']} is number {index}")
    faults.need(day["start"].date().isoformat() == day["date"], f"{found['start']} does not begin {day['date']}")
    faults.need(day["start"] < day["end"], f"{day['date']} ends before it begins")
    return day


def read_xml(path):
    faults = Faults()
    root = ET.parse(path).getroot()
    faults.need(root.tag == "schedule", f"root {root.tag}")
    order = [child.tag for child in root]
    faults.need(order[:2] == ["version", "conference"] and set(order[2:]) == {"day"}, f"order {order}")
    conference = {child.tag: child.text or "" for child in root.find("conference")}
    faults.need(set(conference) == CONFERENCE, f"conference {sorted(conference)}")
    for field in ("start", "end"):
        date.fromisoformat(conference[field])
    faults.need(int(conference["days"]) == len(root.findall("day")), "days are not counted right")
    faults.need(LENGTH.fullmatch(conference["timeslot_duration"]), "timeslot_duration")
    sessions = []
    for index, found in enumerate(root.findall("day"), 1):
        day = day_of(faults, index, found.attrib)
        for room in found:
            faults.need(room.tag == "room" and set(room.attrib) == {"name"}, f"{room.tag} in a day")
            for event in room:
                faults.need(event.tag == "event" and set(event.attrib) == {"guid", "id"}, f"{event.tag} in a room")
                tags = [child.tag for child in event]
                faults.need(len(tags) == len(set(tags)), "a field twice")
                faults.need(NEEDED <= set(tags) <= EVENT, f"fields {tags}")
                fields = {child.tag: child.text or "" for child in event} | event.attrib
                fields["persons"] = [p.text for p in event.find("persons")]
                faults.need(all(p.tag == "person" for p in event.find("persons")), "persons")
                faults.need(all(p.tag == "link" and set(p.attrib) == {"href"} for p in event.find("links")), "links")
                sessions.append(session(faults, day, room.attrib["name"], fields))
    once(faults, sessions)
    return {"faults": faults, "version": root.findtext("version"), "title": conference["title"], "days": conference["days"], "sessions": sessions}


def read_json(path):
    faults = Faults()
    top = json.loads(Path(path).read_bytes().decode("utf-8"))
    faults.need(set(top) <= {"schedule", "$schema", "generator"}, f"top {sorted(top)}")
    schedule = top["schedule"]
    conference = schedule["conference"]
    faults.need(JSON_CONFERENCE <= set(conference) <= JSON_CONFERENCE_MAY, f"conference {sorted(conference)}")
    faults.need(re.fullmatch(r"[a-z0-9_-][a-z0-9_]{3,}", conference["acronym"]), f"acronym {conference['acronym']}")
    faults.need(conference["daysCount"] == len(conference["days"]), "days are not counted right")
    sessions = []
    for index, found in enumerate(conference["days"], 1):
        faults.need(set(found) == {"index", "date", "day_start", "day_end", "rooms"}, f"day {sorted(found)}")
        day = day_of(faults, index, {"index": found["index"], "date": found["date"], "start": found["day_start"], "end": found["day_end"]})
        for room, events in found["rooms"].items():
            for event in events:
                faults.need(JSON_EVENT <= set(event) <= JSON_EVENT_MAY, f"event {sorted(event)}")
                faults.need(event["url"].startswith("http"), f"url {event['url']}")
                sessions.append(session(faults, day, room, event | {"persons": [p["name"] for p in event["persons"]]}))
    once(faults, sessions)
    return {"faults": faults, "version": schedule["version"], "title": conference["title"], "days": str(conference["daysCount"]), "sessions": sessions}


for name in sys.argv[1:]:
    try:
        found = read_json(name) if name.endswith(".json") else read_xml(name)
    except Exception as error:  # what cannot be read is a finding, not an end
        found = {"faults": [f"{type(error).__name__}: {error}"]}
    print(json.dumps({"file": Path(name).name} | found))
