// Reads calendar objects (.ics) with ical.js and mails (.eml) with mailparser and prints one JSON per file.
// Times are UTC, `2020-10-13T13:00:00Z`. `@list` is a file that names the files, one a line.

import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import ICAL from "ical.js";
import { simpleParser } from "mailparser";

const utc = (time) => time.toJSDate().toISOString().replace(".000Z", "Z");
const bare = (address) => address.replace(/^mailto:/i, "");

function withIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  if (events.length !== 1) throw new Error(`${events.length} events`);
  const event = events[0];
  const one = (name) => {
    const all = event.getAllProperties(name);
    if (all.length > 1) throw new Error(`${all.length} ${name}`);
    return all[0];
  };
  const value = (name) => one(name)?.getFirstValue() ?? "";
  const attendee = one("attendee");
  const organizer = one("organizer");
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: value("uid"),
    sequence: value("sequence"),
    dtstamp: utc(value("dtstamp")),
    start: utc(value("dtstart")),
    end: utc(value("dtend")),
    summary: value("summary"),
    description: value("description"),
    location: value("location"),
    url: value("url"),
    status: value("status"),
    organizer: bare(organizer.getFirstValue()),
    organizer_name: organizer.getParameter("cn") ?? "",
    attendee: bare(attendee.getFirstValue()),
    attendee_name: attendee.getParameter("cn") ?? "",
    partstat: attendee.getParameter("partstat"),
    role: attendee.getParameter("role"),
    rsvp: attendee.getParameter("rsvp"),
    properties: event.getAllProperties().length,
  };
}

async function withMailparser(bytes) {
  const mail = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true });
  const people = (list) => list.value.map((one) => [one.name, one.address]);
  const text = (wanted) => mail.attachments.filter(wanted).map((a) => a.content.toString("utf8"))[0] ?? "";
  const calendar = mail.attachments.find((a) => a.contentType === "text/calendar");
  return {
    from: people(mail.from),
    to: people(mail.to),
    subject: mail.subject ?? "",
    message_id: mail.messageId,
    in_reply_to: mail.inReplyTo ?? "",
    reply_to: mail.replyTo ? people(mail.replyTo) : [],
    method: calendar ? (calendar.headers.get("content-type").params.method ?? "") : "",
    text: mail.text,
    calendar: text((a) => a.contentType === "text/calendar"),
    attached: text((a) => a.filename === "invite.ics"),
  };
}

const named = process.argv
  .slice(2)
  .flatMap((one) => (one.startsWith("@") ? readFileSync(one.slice(1), "utf8").split("\n").filter(Boolean) : [one]));
for (const path of named) {
  const bytes = readFileSync(path);
  const mail = extname(path) === ".eml";
  let found;
  try {
    found = mail ? await withMailparser(bytes) : withIcalJs(bytes.toString("utf8"));
  } catch (error) {
    // What a reader cannot read is a finding, not an end.
    found = { error: String(error) };
  }
  console.log(JSON.stringify({ reader: mail ? "mailparser" : "ical.js", file: basename(path), ...found }));
}
