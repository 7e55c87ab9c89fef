//! What a rule about a table says, and what was found in the tables.

use std::collections::BTreeMap;

/// What a table's rows about a person are, in the plain words of her page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Name, address, zone, language, wishes, networks.
    You,
    /// The meetings and workshops that she is part of.
    Meetings,
    /// When she can.
    Time,
    /// What she is invited to and what she answered.
    Invitations,
    /// Mails to her and from her.
    Mails,
    /// Her personal links and calendar addresses.
    Links,
    /// When she was where, and certificates of it.
    Attendance,
    /// What she wrote of workshops and reports.
    Written,
    /// Her account as an organiser.
    Account,
}

impl Kind {
    pub const ALL: [Kind; 9] = [
        Kind::You,
        Kind::Meetings,
        Kind::Time,
        Kind::Invitations,
        Kind::Mails,
        Kind::Links,
        Kind::Attendance,
        Kind::Written,
        Kind::Account,
    ];

    /// In JSON, and the key of its words.
    pub fn word(self) -> &'static str {
        match self {
            Kind::You => "you",
            Kind::Meetings => "meetings",
            Kind::Time => "time",
            Kind::Invitations => "invitations",
            Kind::Mails => "mails",
            Kind::Links => "links",
            Kind::Attendance => "attendance",
            Kind::Written => "written",
            Kind::Account => "account",
        }
    }
}

/// What erasing does with the rows of a table that are about her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Deleted,
    /// They stay, and speak of a place without a name; what besides tells of her is set so (SQL of a SET).
    Nameless(&'static str),
    /// They stay with this set (SQL of a SET).
    Blanked(&'static str),
    /// They stay for the reason that is given; her name and address are taken out of their texts.
    Stays(&'static str),
}

/// How one table speaks of a person.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub table: &'static str,
    pub kind: Kind,
    /// SQL that is true of the rows about her: `{person}` is her id, `{key}` her folded address.
    pub whose: &'static str,
    /// Columns that are not given out: secrets of ours, and what is about others.
    pub kept_back: &'static [&'static str],
    /// Tried in this order.
    pub fates: &'static [(&'static str, Fate)],
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Nothing,
    Text(String),
    Number(i64),
    Truth(bool),
}

/// One table's rows about her, with the columns' names in the order of the schema. Instants are ISO 8601 in UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: &'static str,
    pub kind: Kind,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<Value>>,
}

/// All that is held of one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tables(pub Vec<Table>);

impl Tables {
    /// How many rows there are of each kind; kinds without any are left out.
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
        for table in &self.0 {
            *counts.entry(table.kind).or_default() += table.rows.len();
        }
        counts.into_iter().filter(|(_, n)| *n > 0).collect()
    }
}
