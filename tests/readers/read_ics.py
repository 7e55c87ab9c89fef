"""Reads calendar objects (.ics) and mails (.eml) with Python's readers and prints one JSON per file and reader.

An object is read by icalendar, vobject and ics, each in its own way; a mail by Python's own email package. What a reader does not know
is null. Times are UTC, `2020-10-13T13:00:00Z`.
"""

import email
import email.policy
import json
import sys
from datetime import timezone
from pathlib import Path


def utc(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def bare(address):
    text = str(address)
    return text[7:] if text.lower().startswith("mailto:") else text


def with_icalendar(data):
    import icalendar

    calendar = icalendar.Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    attendees = event.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    (attendee,) = attendees
    organizer = event["ORGANIZER"]
    return {
        "method": str(calendar["METHOD"]),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "dtstamp": utc(event["DTSTAMP"].dt),
        "start": utc(event["DTSTART"].dt),
        "end": utc(event["DTEND"].dt),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "location": str(event["LOCATION"]),
        "url": str(event["URL"]),
        "status": str(event["STATUS"]) if "STATUS" in event else "",
        "organizer": bare(organizer),
        "organizer_name": str(organizer.params.get("CN", "")),
        "attendee": bare(attendee),
        "attendee_name": str(attendee.params.get("CN", "")),
        "partstat": str(attendee.params["PARTSTAT"]),
        "role": str(attendee.params["ROLE"]),
        "rsvp": str(attendee.params["RSVP"]),
        "properties": len(event.property_items(recursive=False, sorted=False)) - 2,
    }


def with_vobject(data):
    import vobject

    calendar = vobject.readOne(data.decode("utf-8"))
    (event,) = calendar.vevent_list
    (attendee,) = event.attendee_list
    (organizer,) = event.organizer_list

    def parameter(line, name):
        return line.params.get(name, [""])[0]

    return {
        "method": calendar.method.value,
        "uid": event.uid.value,
        "sequence": int(event.sequence.value),
        "dtstamp": utc(event.dtstamp.value),
        "start": utc(event.dtstart.value),
        "end": utc(event.dtend.value),
        "summary": event.summary.value,
        "description": event.description.value,
        "location": event.location.value,
        "url": event.url.value,
        "status": event.status.value if hasattr(event, "status") else "",
        "organizer": bare(organizer.value),
        "organizer_name": parameter(organizer, "CN"),
        "attendee": bare(attendee.value),
        "attendee_name": parameter(attendee, "CN"),
        "partstat": parameter(attendee, "PARTSTAT"),
        "role": parameter(attendee, "ROLE"),
        "rsvp": parameter(attendee, "RSVP"),
        "properties": len(list(event.getChildren())),
    }


def with_ics(data):
    import ics

    calendar = ics.Calendar(data.decode("utf-8"))
    (event,) = calendar.events
    (attendee,) = event.attendees
    return {
        "method": calendar.method,
        "uid": event.uid,
        "sequence": None,
        "dtstamp": None,
        "start": utc(event.begin.datetime),
        "end": utc(event.end.datetime),
        "summary": event.name,
        "description": event.description,
        "location": event.location,
        "url": event.url,
        "status": event.status or "",
        "organizer": bare(event.organizer.email),
        "organizer_name": event.organizer.common_name,
        "attendee": bare(attendee.email),
        # It puts the address where there is no name.
        "attendee_name": attendee.common_name if attendee.common_name != attendee.email else "",
        "partstat": attendee.partstat,
        "role": attendee.role,
        # It takes every word for true.
        "rsvp": None,
        "properties": None,
    }


def with_email(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part for part in message.walk()]
    calendar = [p for p in parts if p.get_content_type() == "text/calendar"]
    attached = [p for p in parts if p.get_filename() == "invite.ics"]

    def text(part):
        return part.get_payload(decode=True).decode("utf-8")

    def one(kind):
        found = [text(p) for p in parts if p.get_content_type() == kind]
        return found[0] if found else ""

    def people(name):
        return [[a.display_name, a.addr_spec] for a in message[name].addresses]

    return {
        "from": people("From"),
        "to": people("To"),
        "subject": message["Subject"],
        "message_id": message["Message-ID"],
        "in_reply_to": message["In-Reply-To"] or "",
        "kinds": [p.get_content_type() for p in parts],
        "method": calendar[0].get_param("method") if calendar else "",
        "text": one("text/plain"),
        "calendar": text(calendar[0]) if calendar else "",
        "attached": text(attached[0]) if attached else "",
        "defects": [str(d) for p in parts for d in p.defects],
    }


READERS = {
    ".ics": {"icalendar": with_icalendar, "vobject": with_vobject, "ics": with_ics},
    ".eml": {"email": with_email},
}

for name in sys.argv[1:]:
    path = Path(name)
    for reader, read in READERS[path.suffix].items():
        try:
            found = read(path.read_bytes())
        except Exception as error:  # what a reader cannot read is a finding, not an end
            found = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps({"reader": reader, "file": path.name} | found))
