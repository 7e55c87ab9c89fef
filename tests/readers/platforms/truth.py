"""Two invented sessions: who was there, under which name, for how long. Everything that a platform's file is written from."""

from datetime import datetime, timedelta, timezone
from unicodedata import normalize

# name, address, networks, zone, language, part, workshops
PEOPLE = [
    ("Aïssatou Diallo", "aissatou@fwa.example", "FWA", "Africa/Dakar", "fr", "member", "WG1;WG2"),
    ("Søren Ødegård", "soren@nwm.example", "NWM", "Europe/Oslo", "en", "member", "WG1;WG2"),
    ("Łucja Wójcik", "lucja@nwm.example", "NWM", "Europe/Warsaw", "en", "member", "WG1;WG2"),
    ("Begoña Núñez Peña", "begona@mwmn.example", "MWMN", "Europe/Madrid", "es", "member", "WG1;WG2"),
    ("Esperança N'Diaye", "esperanca@fwa.example", "FWA", "Africa/Bissau", "pt", "member", "WG1;WG2"),
    ("أمل السيد", "amal.elsayed@awmn.example", "AWMN", "Africa/Cairo", "ar", "member", "WG1;WG2"),
    ("خديجة بن سعيد", "khadija@awmn.example", "AWMN", "Africa/Tunis", "ar", "member", "WG1;WG2"),
    ("Ольга Петренко", "olga@nwm.example", "NWM", "Europe/Kyiv", "en", "member", "WG1;WG2"),
    ("Дмитрий Соловьёв", "dmitri@nwm.example", "NWM", "Europe/Riga", "en", "member", "WG1;WG2"),
    ("सीता शर्मा", "sita@wmc.example", "WMC", "Asia/Kolkata", "en", "member", "WG1;WG2"),
    ("अनिल कुमार", "anil@wmc.example", "WMC", "Asia/Kolkata", "en", "member", "WG1;WG2"),
    ("王小明", "xiaoming@wmc.example", "WMC", "Asia/Shanghai", "en", "member", "WG1;WG2"),
    ("李娜", "lina@wmc.example", "WMC", "Asia/Shanghai", "en", "member", "WG1;WG2"),
    ("አልማዝ ተክሌ", "almaz@fwa.example", "FWA", "Africa/Addis_Ababa", "en", "member", "WG1;WG2"),
    ("ብርሃኑ አበበ", "birhanu@fwa.example", "FWA", "Africa/Addis_Ababa", "en", "member", "WG1;WG2"),
    ("Maria Silva", "maria.silva@mwmn.example", "MWMN", "Europe/Lisbon", "pt", "member", "WG1;WG2"),
    ("Maria Silva", "m.silva@wmc.example", "WMC", "America/Port_of_Spain", "en", "member", "WG1;WG2"),
    ("Jelena Vella", "jelena@mwmn.example", "MWMN", "Europe/Malta", "en", "member", "WG1;WG2"),
    ("Nomvula Chissano", "nomvula@fwa.example", "FWA", "Africa/Maputo", "pt", "member", "WG1;WG2"),
    ("Thandiwe Mbeki", "thandiwe@fwa.example", "FWA", "Africa/Johannesburg", "en", "member", "WG1;WG2"),
    ("Ratna Kbarek", "ratna@wmc.example", "WMC", "Asia/Jakarta", "en", "member", "WG1;WG2"),
    ("Hanan Al-Masri", "hanan@awmn.example", "AWMN", "Asia/Amman", "ar", "member", "WG1;WG2"),
    ("Åsa Bergström", "asa@nwm.example", "NWM", "Europe/Stockholm", "en", "member", "WG1;WG2"),
    ("Litia Tuilagi", "litia@wmc.example", "WMC", "Pacific/Fiji", "en", "member", "WG1;WG2"),
    ("Kirsten Holm", "kirsten@nwm.example", "NWM", "Europe/Copenhagen", "en", "member", "WG1;WG2"),
    # Of the meeting, and expected in neither session.
    ("Chiara Rossi", "chiara@mwmn.example", "MWMN", "Europe/Rome", "en", "member", "WG3"),
    ("Fatou Sow", "fatou@fwa.example", "FWA", "Africa/Dakar", "fr", "facilitator", "WG1;WG2"),
]

SESSIONS = {
    "WG1": datetime(2026, 10, 9, 13, 0, tzinfo=timezone.utc),
    "WG2": datetime(2026, 10, 13, 13, 0, tzinfo=timezone.utc),
}
WG3 = datetime(2026, 10, 15, 13, 0, tzinfo=timezone.utc)
LENGTH = 120 * 60
BY_ADDRESS = {p[1]: p for p in PEOPLE}


class Seen:
    """Somebody in a file: the name as written, the address that the platform knows, whom the name alone stands for, and the connections in
    seconds from the session's start."""

    def __init__(self, name, email, bears, spans, first=None, last=None, waited=(), external=False):
        self.name, self.email, self.bears, self.spans = name, email, bears, list(spans)
        self.first = first if first is not None else name.partition(" ")[0]
        self.last = last if last is not None else name.partition(" ")[2]
        self.waited, self.external = list(waited), external

    def person(self, with_email):
        if with_email and self.email in BY_ADDRESS:
            return self.email
        return self.bears


def m(minutes, seconds=0):
    return minutes * 60 + seconds


SEEN = [
    Seen("Aïssatou Diallo", "aissatou@fwa.example", "aissatou@fwa.example", [(m(-8, 20), m(121, 5))]),
    Seen("Ødegård Søren", "", "soren@nwm.example", [(m(1, 7), m(40, 30)), (m(44, 2), m(119, 40))]),
    Seen(normalize("NFD", "LUCJA WÓJCIK"), "", "lucja@nwm.example", [(m(-2), m(61, 12))]),
    Seen("Begona Nunez Pena", "begona.home@mail.example", "begona@mwmn.example", [(m(0, 30), m(118, 3))]),
    Seen("Galaxy A52 (Esperança N'Diaye)", "", "esperanca@fwa.example", [(m(12, 1), m(100, 59))], external=True),
    Seen("أمل السيد", "", "amal.elsayed@awmn.example", [(m(-3, 11), m(95, 33))]),
    Seen("خَدِيجَة بن سعيد", "khadija@awmn.example", "khadija@awmn.example", [(m(5, 5), m(64, 4)), (m(30, 0), m(115, 15))]),
    Seen("Петренко Ольга", "", "olga@nwm.example", [(m(2, 22), m(119, 1))]),
    Seen(normalize("NFD", "Дмитрий Соловьёв"), "", "dmitri@nwm.example", [(m(-10), m(9, 45))]),
    Seen(normalize("NFD", "सीता शर्मा"), "", "sita@wmc.example", [(m(0, 5), m(110, 10))]),
    Seen("王小明", "", "xiaoming@wmc.example", [(m(3, 3), m(108, 8))], first="小明", last="王"),
    Seen("李娜", "lina@wmc.example", "lina@wmc.example", [(m(-4), m(125))], first="娜", last="李"),
    Seen("አልማዝ ተክሌ", "", "almaz@fwa.example", [(m(6, 6), m(117, 7))]),
    Seen("ተክሌ አበበ", "", None, [(m(6, 6), m(50, 7))]),
    Seen("Maria Silva", "", None, [(m(1), m(119, 30))]),
    Seen("Maria Silva", "m.silva@wmc.example", None, [(m(2, 10), m(90, 20))]),
    Seen("Mrs Chair (Jelena Vella)", "", "jelena@mwmn.example", [(m(-1), m(118, 18))]),
    Seen("[FemWise] Nomvula Chissano", "", "nomvula@fwa.example", [(m(15, 15), m(75, 5))], external=True),
    Seen("Thandiwe Mbeki - FWA", "", "thandiwe@fwa.example", [(m(0), m(120))]),
    Seen("ratna", "ratna@wmc.example", None, [(m(10), m(13, 30))]),
    Seen("Hanan Al-Masri", "", "hanan@awmn.example", [(m(-9), m(-2))]),
    Seen("Asa Bergstrom", "", "asa@nwm.example", [(m(4, 44), m(116, 6))], waited=[(m(-6), m(4, 44))], external=True),
    Seen("Fatou Sow", "fatou@fwa.example", "fatou@fwa.example", [(m(-20), m(130))]),
    Seen("सती शर्मा", "", None, [(m(1), m(33, 30))]),
    Seen("Amal El-Sayed", "", None, [(m(2), m(44, 30))]),
    Seen("Litia", "", None, [(m(7), m(99, 9))], last=""),
    Seen("Chiara Rossi", "", None, [(m(8), m(66, 6))]),
    Seen("Ursula Unknown", "ursula@mail.example", None, [(m(9, 9), m(77, 7))]),
    Seen("Fireflies.ai Notetaker", "", None, [(m(0, 10), m(119, 50))]),
    Seen("+39 06 ****1234", "", None, [(m(20), m(55, 5))]),
]


def union(spans, low=0, high=LENGTH):
    """Seconds of the union of `spans` between `low` and `high`."""
    total, upto = 0, low
    for start, end in sorted(spans):
        start, end = max(start, upto), min(end, high)
        if end > start:
            total, upto = total + end - start, end
    return total


def expected(with_email=True, written=lambda s: s.name, seen=SEEN, spans=lambda s: s.spans, minutes=None):
    """What an import should say: minutes by address, and the names of nobody."""
    by_person, nobody = {}, set()
    for s in seen:
        who = s.person(with_email)
        if who:
            by_person.setdefault(who, []).extend(spans(s))
        else:
            nobody.add(written(s) + (f" <{s.email}>" if with_email and s.email and s.email not in BY_ADDRESS else ""))
    count = minutes or (lambda spans: union(spans) // 60)
    return {"present": {who: count(spans) for who, spans in sorted(by_person.items())}, "unidentified": sorted(nobody)}


def at(code, seconds, zone_hours=2):
    """The wall clock of the host, Rome by default, so many seconds after the session's start."""
    return (SESSIONS[code] + timedelta(seconds=seconds, hours=zone_hours)).replace(tzinfo=None)
