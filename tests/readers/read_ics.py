"""Reads calendar objects (.ics) and mails (.eml) with Python's readers and prints one JSON per file and reader.

An object is read by icalendar, vobject and ics, each in its own way, and by libical, which also holds it against the rules of its METHOD; a
mail by Python's own email package. What a reader does not know is null. Times are UTC, `2020-10-13T13:00:00Z`. Files are named as
arguments; `@list` is a file that names them, one a line.
"""

import email
import email.policy
import json
import re
import sys
from datetime import datetime, timezone
from email.header import decode_header, make_header
from email.utils import getaddresses
from functools import cache
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
        "method": str(calendar.get("METHOD", "")),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "dtstamp": utc(event["DTSTAMP"].dt),
        "start": utc(event["DTSTART"].dt),
        "end": utc(event["DTEND"].dt),
        "summary": str(event.get("SUMMARY", "")),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")),
        "url": str(event.get("URL", "")),
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
        "method": calendar.method.value if hasattr(calendar, "method") else "",
        "uid": event.uid.value,
        "sequence": int(event.sequence.value),
        "dtstamp": utc(event.dtstamp.value),
        "start": utc(event.dtstart.value),
        "end": utc(event.dtend.value),
        "summary": event.getChildValue("summary", ""),
        "description": event.getChildValue("description", ""),
        "location": event.getChildValue("location", ""),
        "url": event.getChildValue("url", ""),
        "status": event.getChildValue("status", ""),
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
        "summary": event.name or "",
        "description": event.description or "",
        "location": event.location or "",
        "url": event.url or "",
        "status": event.status or "",
        "organizer": bare(event.organizer.email),
        # It puts the address where there is no name.
        "organizer_name": event.organizer.common_name if event.organizer.common_name != event.organizer.email else "",
        "attendee": bare(attendee.email),
        "attendee_name": attendee.common_name if attendee.common_name != attendee.email else "",
        "partstat": attendee.partstat,
        "role": attendee.role,
        # It takes every word for true.
        "rsvp": None,
        "properties": None,
    }


@cache
def libical():
    """The library of the system (Debian: libical3), by its C interface."""
    from ctypes import CDLL, c_char_p, c_int, c_void_p

    library = CDLL("libical.so.3")
    for name, gives, takes in [
        ("icalcomponent_new_from_string", c_void_p, [c_char_p]),
        ("icalcomponent_free", None, [c_void_p]),
        ("icalcomponent_count_errors", c_int, [c_void_p]),
        ("icalcomponent_count_components", c_int, [c_void_p, c_int]),
        ("icalcomponent_get_first_component", c_void_p, [c_void_p, c_int]),
        ("icalcomponent_get_first_property", c_void_p, [c_void_p, c_int]),
        ("icalcomponent_get_next_property", c_void_p, [c_void_p, c_int]),
        ("icalcomponent_as_ical_string", c_char_p, [c_void_p]),
        ("icalcomponent_string_to_kind", c_int, [c_char_p]),
        ("icalproperty_get_property_name", c_char_p, [c_void_p]),
        ("icalproperty_get_value_as_string", c_char_p, [c_void_p]),
        ("icalproperty_get_parameter_as_string", c_char_p, [c_void_p, c_char_p]),
        ("icalproperty_get_value", c_void_p, [c_void_p]),
        ("icalvalue_get_text", c_char_p, [c_void_p]),
        ("icalrestriction_check", c_int, [c_void_p]),
    ]:
        function = getattr(library, name)
        function.restype, function.argtypes = gives, takes
    return library


ANY_PROPERTY = 0


def with_libical(data):
    library = libical()
    calendar = library.icalcomponent_new_from_string(data)
    kept = library.icalrestriction_check(calendar)
    # Only its own complaints: a value of ours may look like one.
    complaints = re.findall(r"^X-LIC-ERROR.*$", library.icalcomponent_as_ical_string(calendar).decode(), re.M)
    # Its rules for a DECLINECOUNTER forbid even SEQUENCE, which RFC 5546 (3.2.8) wants: there it only reads.
    ruled = b"\r\nMETHOD:DECLINECOUNTER\r\n" not in data
    if ruled and (not kept or complaints or library.icalcomponent_count_errors(calendar)):
        raise ValueError(f"restriction check {kept}: {complaints}")
    kind = library.icalcomponent_string_to_kind(b"VEVENT")
    if library.icalcomponent_count_components(calendar, kind) != 1:
        raise ValueError("not one VEVENT")
    event = library.icalcomponent_get_first_component(calendar, kind)

    def properties(component):
        found = {}
        prop = library.icalcomponent_get_first_property(component, ANY_PROPERTY)
        while prop:
            name = library.icalproperty_get_property_name(prop).decode()
            if name == "X-LIC-ERROR" and not ruled:
                prop = library.icalcomponent_get_next_property(component, ANY_PROPERTY)
                continue
            if name in found:
                raise ValueError(f"two {name}")
            found[name] = prop
            prop = library.icalcomponent_get_next_property(component, ANY_PROPERTY)
        return found

    of_calendar, of_event = properties(calendar), properties(event)

    def plain(prop):
        return library.icalproperty_get_value_as_string(prop).decode() if prop else ""

    def text(name):
        if name not in of_event:
            return ""
        return library.icalvalue_get_text(library.icalproperty_get_value(of_event[name])).decode()

    def parameter(prop, name):
        return (library.icalproperty_get_parameter_as_string(prop, name) or b"").decode()

    def when(name):
        return utc(datetime.strptime(plain(of_event[name]) + "+0000", "%Y%m%dT%H%M%SZ%z"))

    attendee, organizer = of_event["ATTENDEE"], of_event["ORGANIZER"]
    found = {
        "method": plain(of_calendar["METHOD"]),
        "uid": text("UID"),
        "sequence": int(plain(of_event["SEQUENCE"])),
        "dtstamp": when("DTSTAMP"),
        "start": when("DTSTART"),
        "end": when("DTEND"),
        "summary": text("SUMMARY"),
        "description": text("DESCRIPTION"),
        "location": text("LOCATION"),
        "url": plain(of_event.get("URL")),
        "status": plain(of_event.get("STATUS")),
        "organizer": bare(plain(organizer)),
        "organizer_name": parameter(organizer, b"CN"),
        "attendee": bare(plain(attendee)),
        "attendee_name": parameter(attendee, b"CN"),
        "partstat": parameter(attendee, b"PARTSTAT"),
        "role": parameter(attendee, b"ROLE"),
        "rsvp": parameter(attendee, b"RSVP"),
        "properties": len(of_event),
    }
    library.icalcomponent_free(calendar)
    return found


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

    # The newer interface keeps the blank between two encoded words of a name (RFC 2047, 6.2, wants it gone); the older one does not.
    head = email.message_from_bytes(data)

    def people(name):
        pairs = getaddresses(head.get_all(name, []))
        return [[str(make_header(decode_header(shown))), address] for shown, address in pairs]

    return {
        "from": people("From"),
        "to": people("To"),
        "subject": message["Subject"],
        "message_id": message["Message-ID"],
        "in_reply_to": message["In-Reply-To"] or "",
        "reply_to": people("Reply-To"),
        "references": message["References"] or "",
        "auto_submitted": message["Auto-Submitted"] or "",
        "unsubscribe": [message["List-Unsubscribe"] or "", message["List-Unsubscribe-Post"] or ""],
        "names": message.keys(),
        "kinds": [p.get_content_type() for p in parts],
        "method": calendar[0].get_param("method") if calendar else "",
        "text": one("text/plain"),
        "calendar": text(calendar[0]) if calendar else "",
        "attached": text(attached[0]) if attached else "",
        "defects": [str(d) for p in parts for d in p.defects],
    }


READERS = {
    ".ics": {"icalendar": with_icalendar, "vobject": with_vobject, "ics": with_ics, "libical": with_libical},
    ".eml": {"email": with_email},
}

named = []
for argument in sys.argv[1:]:
    named += Path(argument[1:]).read_text().splitlines() if argument.startswith("@") else [argument]
for path in map(Path, named):
    for reader, read in READERS[path.suffix].items():
        try:
            found = read(path.read_bytes())
        except Exception as error:  # what a reader cannot read is a finding, not an end
            found = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps({"reader": reader, "file": path.name} | found))
