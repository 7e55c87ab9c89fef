"""Writes reports of every platform, in every variant and language that we know, and what an import of each should say.

    python3 write.py FOLDER

FOLDER/meeting holds the organiser's spreadsheets, FOLDER/files the reports, FOLDER/cases.json a list of {file, session, zone, present, unidentified, near}:
`near` is by how many minutes an import may differ."""

import csv
import io
import json
import sys
from datetime import timedelta
from pathlib import Path

import words
from truth import BY_ADDRESS, LENGTH, PEOPLE, SEEN, SESSIONS, WG3, Seen, at, expected, m, union

CASES = []
FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else "attendance-files")
TITLES = {"WG1": "Working group 1", "WG2": "Working group 2"}


def rows_text(rows, separator=",", end="\r\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()


ENCODINGS = {
    "utf-16le": lambda t: b"\xff\xfe" + t.encode("utf-16-le"),
    "utf-16be": lambda t: b"\xfe\xff" + t.encode("utf-16-be"),
    "utf-16-bare": lambda t: t.encode("utf-16-le"),
    "utf-16-odd": lambda t: b"\xff\xfe" + t.encode("utf-16-le") + b"\x0a",
    "bom": lambda t: t.encode("utf-8-sig"),
    "plain": lambda t: t.encode("utf-8"),
}


def case(name, session, data, truth, near=1, zone=None):
    if isinstance(data, str):
        data = data.encode("utf-8")
    (FOLDER / "files" / name).write_bytes(data)
    CASES.append({"file": name, "session": session, "zone": zone, "near": near, **truth})


def connections(seen, waiting=False):
    """(start, of whom, end, waited) in the order in which they began."""
    found = [(start, s, end, False) for s in seen for start, end in s.spans]
    if waiting:
        found += [(start, s, end, True) for s in seen for start, end in s.waited]
    return sorted(found, key=lambda c: c[0])


# Zoom meetings

ZOOM_DATES = {
    "us": lambda t: t.strftime("%m/%d/%Y %I:%M:%S %p"),
    "dmy": lambda t: t.strftime("%d/%m/%Y %H:%M"),
    "dmy-seconds": lambda t: t.strftime("%d/%m/%Y %H:%M:%S"),
    "iso": lambda t: t.strftime("%Y-%m-%d %H:%M:%S"),
    "iso-t": lambda t: t.strftime("%Y-%m-%dT%H:%M:%S"),
    "utc": lambda t: (t - timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "words": lambda t: t.strftime("%b %d, %Y %I:%M:%S %p"),
    "words-comma": lambda t: t.strftime("%b %d, %Y, %I:%M %p"),
    "mdy-24": lambda t: t.strftime("%m/%d/%Y %H:%M"),
    "us-short": lambda t: f"{t.month}/{t.day}/{t.year} {(t.hour - 1) % 12 + 1}:{t.minute:02}:{t.second:02} {'PM' if t.hour > 11 else 'AM'}",
    "dots": lambda t: t.strftime("%d.%m.%Y %H:%M:%S"),
}


def coarse(style):
    return style in ("dmy", "words-comma", "mdy-24")


def zoom_rows(code, date, guest=True, waiting=True, consent=None, seen=SEEN, yes="Yes", no="No"):
    rows = []
    for start, s, end, waited in connections(seen, waiting):
        name = "Old Nickname" if s.name == "Ursula Unknown" else s.name
        name = f"{s.name} ({name})" if name != s.name else name
        row = [name, s.email, date(at(code, start)), date(at(code, end)), words.minutes_of(end - start)]
        row += [yes if s.external or not s.email else no] if guest else []
        row += [consent] if consent is not None else []
        row += [yes if waited else no] if waiting else []
        rows.append(row)
    return rows


def zoom_truth(**more):
    return expected(written=lambda s: f"{s.name} (Old Nickname)" if s.name == "Ursula Unknown" else s.name, **more)


def zoom_meetings():
    standard = ["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)"]
    lower = ["Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)"]
    for code in SESSIONS:
        for style, date in ZOOM_DATES.items():
            near = 2 if coarse(style) else 1
            data_old = [["Meeting ID", "Topic", "Start Time", "End Time", "User Email", "Duration (Minutes)", "Participants", ""],
                        ["847 5984 1045", TITLES[code], date(at(code, -1200)), date(at(code, 7800)), "host@alliance.example", "150", len(SEEN), ""], []]
            data_new = [["Topic", "ID", "Duration (minutes)", "Start time", "End time", "Participants"],
                        [TITLES[code], "98765432100", "150", date(at(code, -1200)), date(at(code, 7800)), len(SEEN)], []]
            whole = zoom_rows(code, date)
            variants = {
                "standard": [standard + ["Guest"]] + zoom_rows(code, date, waiting=False),
                "consent": [standard + ["Guest", "Recording Consent", "In Waiting Room"]] + zoom_rows(code, date, consent="Agree"),
                "older": [standard] + zoom_rows(code, date, guest=False, waiting=False),
                "with-data": data_old + [standard + ["Guest", "In Waiting Room"]] + whole,
                "new": data_new + [lower + ["Guest", "Recording disclaimer response", "In waiting room"]] + zoom_rows(code, date, consent="OK"),
                "new-user-email": data_new + [["Name (original name)", "User Email", *lower[2:]]] + zoom_rows(code, date, guest=False, waiting=False),
            }
            for variant, rows in variants.items():
                case(f"zoom-{variant}-{style}-{code}.csv", code, ENCODINGS["bom"](rows_text(rows)), zoom_truth(), near)
        case(f"zoom-plain-{code}.csv", code, rows_text(variants["with-data"], end="\n"), zoom_truth())
        case(f"zoom-semicolons-{code}.csv", code, rows_text(variants["with-data"], ";"), zoom_truth())
        for language, w in words.ZOOM.items():
            for style in ("dmy-seconds", "us"):
                rows = [list(w[:7])] + zoom_rows(code, ZOOM_DATES[style], yes=w[7], no=w[8])
                case(f"zoom-{language}-{style}-{code}.csv", code, ENCODINGS["bom"](rows_text(rows)), zoom_truth())
        # The host's account is in London: the organiser says so.
        london = lambda t: ZOOM_DATES["us"](t - timedelta(hours=1))
        case(f"zoom-london-{code}.csv", code, rows_text([standard] + zoom_rows(code, london, guest=False, waiting=False)), zoom_truth(), zone="Europe/London")
        unique = [["Name (Original Name)", "User Email", "Total Duration (Minutes)", "Guest"]]
        unique += [[s.name, s.email, words.minutes_of(sum(e - b for b, e in s.spans)), "Yes"] for s in SEEN]
        stays = lambda spans: min(words.minutes_of(sum(e - b for b, e in spans)), LENGTH // 60)
        case(f"zoom-unique-{code}.csv", code, rows_text(unique), expected(minutes=stays))
        # Restarted: the same meeting twice in one file.
        early = [Seen(s.name, s.email, s.bears, [(b, min(e, m(50))) for b, e in s.spans if b < m(50)]) for s in SEEN]
        late = [Seen(s.name, s.email, s.bears, [(max(b, m(52)), e) for b, e in s.spans if e > m(52)]) for s in SEEN]
        both = [Seen(s.name, s.email, s.bears, a.spans + b.spans) for s, a, b in zip(SEEN, early, late)]
        head = ["Topic", "ID", "Duration (minutes)", "Start time", "End time", "Participants"]
        us = ZOOM_DATES["us"]
        twice = []
        for part, start, end in ((early, -1200, m(50)), (late, m(52), 7800)):
            twice += [head, [TITLES[code], "98765432100", (end - start) // 60, us(at(code, start)), us(at(code, end)), len(part)], []]
            twice += [lower] + zoom_rows(code, us, guest=False, waiting=False, seen=part) + [[]]
        case(f"zoom-restarted-{code}.csv", code, rows_text(twice), zoom_truth(seen=both))


# Zoom webinars

def webinar(code, date=ZOOM_DATES["us"], separator=",", padded=False, nul=False, lists=None):
    panel = ["Attended", "User Name (Original Name)", "Email", "Join Time", "Leave Time", "Time in Session (minutes)", "Is Guest", "Country/Region Name"]
    people = ["Attended", "User Name (Original Name)", "First Name", "Last Name", "Email", "Phone", "Registration Time", "Approval Status", "Join Time", "Leave Time",
              "Time in Session (minutes)", "Is Guest", "Country/Region Name"]
    rows = [["Attendee Report"], ["Report Generated:", date(at(code, 86400))],
            ["Topic", "Webinar ID", "Actual Start Time", "Actual Duration (minutes)", "# Registered", "# Cancelled", "Unique Viewers", "Total Users", "Max Concurrent Views", "Enable Registration"],
            [TITLES[code], "812 3456 7890", date(at(code, -1200)), "150", "90", "3", "30", "40", "28", "Yes"]]
    host, panelists = [s for s in SEEN if s.name == "Fatou Sow"], [s for s in SEEN if s.name in ("Aïssatou Diallo", "李娜", "Ødegård Søren")]
    phones = [s for s in SEEN if s.name.startswith("+")]
    rest = [s for s in SEEN if s not in host + panelists + phones]
    spell = lambda start, end: [date(at(code, start)), date(at(code, end)), words.minutes_of(end - start)]
    for title, some in (("Host Details", host), ("Panelist Details", panelists)):
        rows += [[title], panel] + [["Yes", s.name, s.email, *spell(b, e), "No", "Italy"] for b, s, e, _ in connections(some)]
    rows += [["Attendee Details"], people]
    rows += [["Yes", s.name, s.first, s.last, s.email, "", date(at(code, -86400)), "approved", *spell(b, e), "No", "Italy"] for b, s, e, _ in connections(rest)]
    rows += [["No", "Kirsten Holm", "Kirsten", "Holm", "kirsten@nwm.example", "", date(at(code, -86400)), "approved", "--", "--", "--", "--", ""]]
    rows += [["Other Attended"], ["User Name", "Join Time", "Leave Time", "Time in Session (minutes)", "Country/Region Name"]]
    rows += [[s.name, *spell(b, e), "Italy"] for b, s, e, _ in connections(phones)]
    if padded:
        rows = [r + [""] * (13 - len(r)) for r in rows]
    text = rows_text(rows, separator)
    if nul:
        text = text.replace("Attendee Details", "Attendee Details\0", 1).replace("Kirsten,", "Kirsten\0,", 1)
    return text


def webinars():
    for code in SESSIONS:
        for style, date in ZOOM_DATES.items():
            near = 2 if coarse(style) else 1
            case(f"webinar-{style}-{code}.csv", code, ENCODINGS["bom"](webinar(code, date)), expected(), near)
        case(f"webinar-tabs-{code}.csv", code, webinar(code, separator="\t"), expected())
        case(f"webinar-tabs-wide-{code}.csv", code, ENCODINGS["utf-16le"](webinar(code, separator="\t")), expected())
        case(f"webinar-padded-{code}.csv", code, webinar(code, padded=True), expected())
        case(f"webinar-nul-{code}.csv", code, webinar(code, nul=True), expected())


# Teams

def outside(s, tag):
    if s.email:
        return s.name
    return f"{s.name} {tag}" if s.external else f"{s.name} (Unverified)" if s.name == "Asa Bergstrom" else s.name


def third(language, style, code, activities=True, extra=False, rooms=False, form=False, registered=False):
    sections, labels, people, stays, role, dates, length, tag = words.TEAMS[language]
    date = dates[style]
    written = lambda s: outside(s, tag)
    rows = [[f"1. {sections[0]}"], [labels[0], TITLES[code]]]
    rows += [["Registered participants", 60]] if registered else []
    rows += [[labels[1], len(SEEN)], [labels[2], date(at(code, -1200))], [labels[3], date(at(code, 7800))], [labels[4], length(9000)], [labels[5], length(6001)], []]
    more = ["Engagement: Reaction-Applause", "Engagement: Reaction-Like", "Engagement: Camera On", "Engagement: Raise Hands", "Engagement: Unmute"] if extra else []
    more += ["Registration Email", "Registration Time"] if registered else []
    rows += [[f"2. {sections[1]}"], [*people, *more]]
    for s in sorted(SEEN, key=lambda s: s.spans[0][0]):
        counts = ["3", "", "1", "0", "2"] if extra else []
        counts += ["other@mail.example", date(at(code, -86400))] if registered else []
        first, last = min(b for b, _ in s.spans), max(e for _, e in s.spans)
        rows.append([written(s), date(at(code, first)), date(at(code, last)), length(sum(e - b for b, e in s.spans)), s.email, s.email, role, *counts])
    rows.append([])
    if activities:
        room = ["Room Type", "Room Name"] if rooms else []
        rows += [[f"3. {sections[2]}"], [stays[0], *room, *stays[1:]]]
        for b, s, e, _ in connections(SEEN):
            rows.append([written(s), *(["Main", "General"] if rooms else []), date(at(code, b)), date(at(code, e)), length(e - b), s.email, role])
        if form:
            rows += [[], ["4. Registration"], ["First Name", "Last Name", "Email", "Registration Time", "Status"],
                     ["Kirsten", "Holm", "kirsten@nwm.example", date(at(code, -86400)), "Registered"]]
    return rows_text(rows, "\t")


def teams_truth(**more):
    return expected(**more)


def spans_only(spans):
    """What first coming, last going and the length leave open: away is counted against her while the session ran."""
    first, last, length = min(b for b, _ in spans), max(e for _, e in spans), sum(e - b for b, e in spans)
    inside = union([(first, last)])
    return max(0, inside - max(0, last - first - length)) // 60


def teams():
    for language, w in words.TEAMS.items():
        for style in w[5]:
            for code in SESSIONS:
                case(f"teams3-{language}-{style}-{code}.csv", code, ENCODINGS["utf-16le"](third(language, style, code)), teams_truth())
        style, code = next(iter(w[5])), "WG2"
        case(f"teams3-{language}-summary-only.csv", code, ENCODINGS["utf-16le"](third(language, style, code, activities=False)), teams_truth(minutes=spans_only))
        case(f"teams3-{language}-engagement.csv", code, ENCODINGS["utf-16be"](third(language, style, code, extra=True)), teams_truth())
        case(f"teams3-{language}-rooms.csv", code, ENCODINGS["utf-16-bare"](third(language, style, code, rooms=True)), teams_truth())
        case(f"teams3-{language}-webinar.csv", code, ENCODINGS["utf-16-odd"](third(language, style, code, form=True, registered=True)), teams_truth())
        case(f"teams3-{language}-webinar-summary.csv", code, ENCODINGS["bom"](third(language, style, code, activities=False, registered=True)), teams_truth(minutes=spans_only))
    for encoding in ENCODINGS:
        case(f"teams3-{encoding}.csv", "WG1", ENCODINGS[encoding](third("en", "us", "WG1")), teams_truth())
    for language, (columns, (came, before, left)) in words.TEAMS_FIRST.items():
        for code in SESSIONS:
            style = next(iter(words.TEAMS[language][5]))
            date, tag = words.TEAMS[language][5][style], words.TEAMS[language][7]
            rows = [list(columns)]
            events = []
            for i, s in enumerate(SEEN):
                name = s.name if s.email else outside(s, tag)
                for j, (b, e) in enumerate(sorted(s.spans)):
                    overlapping = j + 1 < len(s.spans) and sorted(s.spans)[j + 1][0] < e
                    events.append((b, name, before if b < 0 else came))
                    if e < 7500:
                        events.append((e, name, left))
            for when, name, what in sorted(events, key=lambda e: (e[1], e[0])):
                rows.append([name, what, date(at(code, when))])
            truth = teams_truth(with_email=False)
            # Two of one name and their comings and goings run into one another, and so do two devices: no list of this kind tells more.
            case(f"teams1-{language}-{code}.csv", code, ENCODINGS["utf-16le"](rows_text(rows, "\t")), truth, near=30)
    for language, (labels, columns) in words.TEAMS_SECOND.items():
        for code in SESSIONS:
            dates, length, tag, role = words.TEAMS[language][5], words.TEAMS[language][6], words.TEAMS[language][7], words.TEAMS[language][4]
            date = next(iter(dates.values()))
            rows = [[labels[0]], [labels[1], len(SEEN)], [labels[2], TITLES[code]], [labels[3], date(at(code, -1200))], [labels[4], date(at(code, 7800))],
                    [labels[5], "19:meeting_AbC@thread.v2"], [], list(columns)]
            for b, s, e, _ in connections(SEEN):
                rows.append([outside(s, tag), date(at(code, b)), date(at(code, e)), length(e - b), s.email, role, s.email])
            case(f"teams2-{language}-{code}.csv", code, ENCODINGS["utf-16le"](rows_text(rows, "\t")), teams_truth())
    for code in SESSIONS:
        for spaced in (True, False):
            columns = ["Session Id", "Participant Id", "Full Name", "UserAgent", "UTC Event Timestamp", "Action", "Role"]
            rows = [[c if spaced else c.replace(" ", "").replace("UTC", "Utc") for c in columns]]
            for n, (b, s, e, _) in enumerate(connections(SEEN)):
                for when, what in ((b, "Joined"), (e, "Left")):
                    t = at(code, when, 0)
                    stamp = f"{t.month}/{t.day}/{t.year} {(t.hour - 1) % 12 + 1}:{t.minute:02}:{t.second:02} {'PM' if t.hour > 11 else 'AM'}"
                    rows.append([f"0f{n:030x}", s.email or f"{SEEN.index(s):032x}", s.name, "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", stamp, what, "Attendee"])
            case(f"live-event-{'spaced' if spaced else 'plain'}-{code}.csv", code, rows_text(rows), expected(), near=1)


# Google Meet, Webex, our own tables, lists of addresses

def meet():
    for language, (columns, length, clock) in words.MEET.items():
        for code in SESSIONS:
            rows = [list(columns)]
            for s in sorted(SEEN, key=lambda s: s.spans[0][0]):
                first, last = min(b for b, _ in s.spans), max(e for _, e in s.spans)
                total = words.minutes_of(sum(e - b for b, e in s.spans))
                rows.append([s.first, s.last, s.email, length(total), clock(at(code, first)), clock(at(code, last))])
            truth = expected(written=lambda s: f"{s.first} {s.last}".strip(), minutes=spans_only)
            case(f"meet-{language}-{code}.csv", code, rows_text(rows, end="\n"), truth, near=2)
            nobody = [r[:2] + [""] + r[3:] for r in rows[1:]]
            case(f"meet-{language}-{code}-no-addresses.csv", code, rows_text([rows[0]] + nobody, end="\n"),
                 expected(with_email=False, written=lambda s: f"{s.first} {s.last}".strip(), minutes=spans_only), near=2)


def kept_in_a_spreadsheet():
    """A Zoom report that was opened and saved by a spreadsheet program of French or German settings: semicolons, Windows-1252, other line ends."""
    seen = [s for s in SEEN if s.name.encode("cp1252", "ignore").decode("cp1252") == s.name]
    for code in SESSIONS:
        for style, separator, end in (("dmy-seconds", ";", "\r\n"), ("dots", ";", "\r"), ("dmy-seconds", "\t", "\n")):
            rows = [["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest", "In Waiting Room"]]
            rows += zoom_rows(code, ZOOM_DATES[style], seen=seen)
            name = f"zoom-saved-{style}-{'tab' if separator != ';' else len(end)}-{code}.csv"
            case(name, code, rows_text(rows, separator, end).encode("cp1252"), zoom_truth(seen=seen))


def webex():
    columns = ["Meeting Name", "Meeting Start Time", "Meeting End Time", "Display Name", "Attendee Email", "Join Time", "Leave Time", "Attendance Duration", "Connection Type", "Session Name"]
    for code in SESSIONS:
        for style in ("iso", "us-short", "dmy-seconds"):
            date = ZOOM_DATES[style]
            rows = [columns]
            for b, s, e, _ in connections(SEEN):
                placeholder = s.email or f"{s.first.encode('ascii', 'ignore').decode() or 'guest'}.0{len(rows)}@guest.webex.example".lower().replace("+", "")
                meeting = [TITLES[code], date(at(code, -900)), date(at(code, 7500))]
                rows.append([*meeting, s.name, s.email, date(at(code, b)), date(at(code, e)), f"{words.minutes_of(e - b)} mins", "Desktop app", "Main session"])
                if s.name.startswith("Thandiwe"):
                    rows.append([*meeting, s.name, s.email, date(at(code, m(30))), date(at(code, m(45))), "15 mins", "Desktop app", "Breakout session 1"])
            text = rows_text(rows, "\t")
            case(f"webex-{style}-{code}.csv", code, ENCODINGS["utf-16le"](text), expected())
            case(f"webex-{style}-{code}-commas.csv", code, rows_text(rows), expected())
        brief = [["Meeting Name", "Meeting Start Time", "Display Name", "Attendee Email", "Attendance Duration", "Session Name"]]
        for b, s, e, _ in connections(SEEN):
            brief.append([TITLES[code], ZOOM_DATES["iso"](at(code, 0)), s.name, s.email, f"{words.minutes_of(e - b)} mins", "Main session"])
        stays = lambda spans: min(sum(words.minutes_of(e - b) for b, e in spans), LENGTH // 60)
        case(f"webex-brief-{code}.csv", code, ENCODINGS["utf-16le"](rows_text(brief, "\t")), expected(minutes=stays))


def lists():
    there = [s for s in SEEN if s.email]
    truth = {"present": {s.email: 120 for s in there if s.email in BY_ADDRESS}, "unidentified": ["ursula@mail.example", "begona.home@mail.example"]}
    truth["unidentified"].sort()
    case("list-lines.txt", "WG1", "\n".join(s.email for s in there) + "\n", truth)
    case("list-semicolons.txt", "WG1", "; ".join(s.email for s in there) + "\n", truth)
    case("list-commas.txt", "WG1", ", ".join(s.email for s in there), truth)
    case("list-upper.txt", "WG1", "\r\n".join(s.email.upper() for s in there), truth | {"unidentified": [u.upper() for u in truth["unidentified"]]})
    case("list-header.csv", "WG2", "E-mail\n" + "\n".join(s.email for s in there) + "\n", truth)
    named = expected(seen=there, minutes=lambda spans: 120)
    case("list-named.txt", "WG1", "".join(f"{s.name} <{s.email}>\n" for s in there), named)
    case("list-named-semicolons.txt", "WG1", "; ".join(f"{s.name} <{s.email}>" for s in there), named)
    case("list-outlook.txt", "WG1", "; ".join(f"'{s.name}' <{s.email}>" for s in there) + ";", named)
    case("list-two-columns.csv", "WG1", rows_text([["Name", "E-mail"]] + [[s.name, s.email] for s in there]), named)
    for code in SESSIONS:
        rows = [["name", "email", "start", "end"]] + [[s.name, s.email, at(code, b).isoformat(), at(code, e).isoformat()] for b, s, e, _ in connections(SEEN)]
        case(f"table-{code}.csv", code, rows_text(rows), expected())
        rows = [["name", "email", "minutes"]] + [[s.name, s.email, union(s.spans) // 60] for s in SEEN]
        case(f"table-minutes-{code}.csv", code, rows_text(rows), expected())


def books():
    """The same as workbooks, with typed dates, as somebody keeps them who opened the file in a spreadsheet."""
    try:
        import openpyxl
    except ImportError:
        return
    from datetime import datetime, time

    def book(name, rows, more=()):
        path = FOLDER / "files" / name
        work = openpyxl.Workbook()
        sheet = work.active
        sheet.title = "Report"
        for row in rows:
            sheet.append(row)
        for title, others in more:
            side = work.create_sheet(title)
            for row in others:
                side.append(row)
        work.save(path)
        return path.read_bytes()

    for code in SESSIONS:
        keep = lambda t: t
        rows = [["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest", "In Waiting Room"]] + zoom_rows(code, keep)
        name = f"zoom-{code}.xlsx"
        case(name, code, book(name, rows, [("Notes", [["seen by", "nobody"]])]), zoom_truth())
        name = f"zoom-notes-first-{code}.xlsx"
        case(name, code, book(name, [["Notes"], ["for the Secretariat"]], [("Report", rows)]), zoom_truth())
        texts = list(csv.reader(io.StringIO(third("fr", "fr", code)), delimiter="\t"))
        name = f"teams3-fr-{code}.xlsx"
        case(name, code, book(name, texts), teams_truth())
        rows = [list(words.MEET["en"][0])]
        for s in SEEN:
            first, last = min(b for b, _ in s.spans), max(e for _, e in s.spans)
            total = words.minutes_of(sum(e - b for b, e in s.spans))
            rows.append([s.first, s.last, s.email, words.MEET["en"][1](total), at(code, first).time().replace(second=0), at(code, last).time().replace(second=0)])
        name = f"meet-{code}.xlsx"
        case(name, code, book(name, rows), expected(written=lambda s: f"{s.first} {s.last}".strip(), minutes=spans_only), near=2)
        text = webinar(code, keep)
        rows = list(csv.reader(io.StringIO(text)))
        name = f"webinar-{code}.xlsx"
        case(name, code, book(name, rows), expected())


def meeting():
    folder = FOLDER / "meeting"
    folder.mkdir(parents=True, exist_ok=True)
    write = lambda name, rows: (folder / name).write_text(rows_text(rows), encoding="utf-8")
    write("networks.csv", [["code", "name", "joined"]] + [[c, f"Network {c}", "2019-09-26"] for c in ("FWA", "MWMN", "NWM", "AWMN", "WMC")])
    write("workshops.csv", [["code", "kind", "title", "lead_network", "minutes", "audience", "earliest_date", "latest_date"]]
          + [[c, "workshop", f"Working group {c[-1]}", "FWA", 120, "networks", "2026-10-08", "2026-10-22"] for c in ("WG1", "WG2", "WG3")])
    write("participants.csv", [["name", "email", "networks", "time_zone", "language", "role", "workshops"]] + [list(p) for p in PEOPLE])
    starts = {**SESSIONS, "WG3": WG3}
    write("programme.csv", [["code", "start_utc", "minutes"]] + [[c, t.strftime("%Y-%m-%dT%H:%M:%SZ"), 120] for c, t in starts.items()])


def main():
    (FOLDER / "files").mkdir(parents=True, exist_ok=True)
    meeting()
    for write in (zoom_meetings, kept_in_a_spreadsheet, webinars, teams, meet, webex, lists, books):
        write()
    (FOLDER / "cases.json").write_text(json.dumps(CASES, ensure_ascii=False, indent=1), encoding="utf-8")
    print(len(CASES), "files")


main()
