// Reads feeds with ical.js and prints one JSON per file, with the same fields as read_feed.py.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import ICAL from "ical.js";

const utc = (time) => time.toJSDate().toISOString().replace(".000Z", "Z");

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  return {
    name: calendar.getFirstPropertyValue("name"),
    refresh: String(calendar.getFirstPropertyValue("refresh-interval")),
    method: calendar.hasProperty("method"),
    attendees: events.filter((event) => event.hasProperty("attendee")).length,
    sessions: events.map((event) => {
      const value = (name) => event.getFirstPropertyValue(name);
      return {
        uid: value("uid"),
        sequence: value("sequence"),
        status: value("status"),
        dtstamp: utc(value("dtstamp")),
        revised: utc(value("last-modified")),
        start: utc(value("dtstart")),
        end: utc(value("dtend")),
        summary: value("summary"),
      };
    }),
  };
}

for (const path of process.argv.slice(2)) {
  let found;
  try {
    found = read(readFileSync(path, "utf8"));
  } catch (error) {
    // What a reader cannot read is a finding, not an end.
    found = { error: String(error) };
  }
  console.log(JSON.stringify({ reader: "ical.js", file: basename(path), ...found }));
}
