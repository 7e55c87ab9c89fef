//! A date and time as a platform writes it, in whatever language, without deciding yet whether the day or the month comes first.

use chrono::{NaiveDate, NaiveTime};

use super::words::{is_filler, month_of};
use crate::time::{self, Instant};

/// What a cell says of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stamp {
    /// With its offset: an instant.
    Absolute(Instant),
    Local {
        day: Day,
        time: NaiveTime,
    },
    /// Without a date, as Meet writes it.
    TimeOnly(NaiveTime),
}

/// A date, as far as the cell alone decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    Known(NaiveDate),
    /// Three numbers in the order in which they stand; a year of two digits is of this century.
    Open([u32; 3]),
}

/// Which number of a date is what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    MonthDayYear,
    DayMonthYear,
    YearMonthDay,
}

impl Order {
    pub const ALL: [Order; 3] = [
        Order::MonthDayYear,
        Order::DayMonthYear,
        Order::YearMonthDay,
    ];
}

impl Day {
    /// The date in that order; `None` when there is no such date.
    pub fn read(self, order: Order) -> Option<NaiveDate> {
        match (self, order) {
            (Day::Known(day), _) => Some(day),
            (Day::Open([m, d, y]), Order::MonthDayYear)
            | (Day::Open([d, m, y]), Order::DayMonthYear)
            | (Day::Open([y, m, d]), Order::YearMonthDay) => date(y, m, d),
        }
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = match year {
        0..=99 => 2000 + year,
        // The Buddhist calendar of Thai settings.
        2400..=2700 => year - 543,
        _ => year,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Without what a platform says after a time in brackets: `(Left the meeting.)`.
fn without_remark(text: &str) -> &str {
    match text.split_once('(') {
        Some((time, remark)) if remark.ends_with(')') && remark.trim().contains(' ') => {
            time.trim_end()
        }
        _ => text,
    }
}

/// Before or after noon in Korean.
fn is_korean(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|t| matches!(t, Token::Word(w) if ["오전", "오후"].contains(&w.as_str())))
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(u32, usize),
    Word(String),
    Sign(char),
}

/// Reads a cell; `None` when it is no date and time and no time of day.
pub fn stamp(cell: &str) -> Option<Stamp> {
    let text = plain(cell);
    let text = without_remark(&text);
    if text.len() > 60 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(at) = time::parse_instant(&text.to_uppercase()) {
        return Some(Stamp::Absolute(at));
    }
    let mut tokens = tokens(text)?;
    let half = half_of_day(&tokens);
    let (hour, minute, second) = take_time(&mut tokens)?;
    let time = NaiveTime::from_hms_opt(full_hour(hour, half), minute, second)?;
    // The last, since a weekday may look like a month (mar.).
    let month = tokens.iter().rev().find_map(|t| match t {
        Token::Word(w) => month_of(w),
        _ => None,
    });
    let unknown = tokens
        .iter()
        .filter(|t| matches!(t, Token::Word(w) if month_of(w).is_none() && !is_filler(w)))
        .count();
    let numbers: Vec<(u32, usize)> = tokens
        .iter()
        .filter_map(|t| match t {
            Token::Number(n, len) => Some((*n, *len)),
            _ => None,
        })
        .collect();
    let day = match (numbers.as_slice(), month) {
        ([], None) if unknown == 0 => return Some(Stamp::TimeOnly(time)),
        ([(a, wide), (b, _)], Some(m)) if unknown <= 1 => {
            let (year, day) = if *wide == 4 { (*a, *b) } else { (*b, *a) };
            Day::Known(date(year, m, day)?)
        }
        ([(y, 4), (m, _), (d, _)], None) if unknown <= 1 => Day::Known(date(*y, *m, *d)?),
        // `20. 10. 21.`, as in Korea: the year first.
        ([(a, ..=2), (b, _), (c, _)], None) if unknown <= 1 && is_korean(&tokens) => {
            Day::Known(date(*a, *b, *c)?)
        }
        ([(d, _), (m, _), (y, _)], None) if unknown <= 1 && tokens.contains(&Token::Sign('.')) => {
            Day::Known(date(*y, *m, *d)?)
        }
        ([(a, _), (b, _), (c, _)], None) if unknown <= 1 => Day::Open([*a, *b, *c]),
        _ => return None,
    };
    Some(Stamp::Local { day, time })
}

/// Digits of all scripts as ASCII, all blanks as blanks, no marks of direction; lower case.
pub(super) fn plain(cell: &str) -> String {
    cell.trim()
        .chars()
        .filter_map(|c| match c {
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
            '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
            '\u{966}'..='\u{96f}' => char::from_digit(u32::from(c) - 0x966, 10),
            '\u{200e}'
            | '\u{200f}'
            | '\u{61c}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => None,
            '\u{60c}' => Some(','),
            '：' => Some(':'),
            '０'..='９' => char::from_digit(u32::from(c) - 0xff10, 10),
            c if c.is_whitespace() => Some(' '),
            c => Some(c),
        })
        .collect::<String>()
        .to_lowercase()
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if let Some(first) = c.to_digit(10) {
            let (mut number, mut len) = (first, 1);
            while let Some(d) = rest.peek().and_then(|c| c.to_digit(10)) {
                number = number.checked_mul(10)?.checked_add(d)?;
                len += 1;
                rest.next();
            }
            found.push(Token::Number(number, len));
        } else if c.is_alphabetic() {
            let mut word = String::from(c);
            let is_of_word = |c: &char| {
                c.is_alphabetic()
                    || "'’".contains(*c)
                    || unicode_normalization::char::is_combining_mark(*c)
            };
            while let Some(c) = rest.next_if(is_of_word) {
                word.push(c);
            }
            found.push(Token::Word(word));
        } else if !c.is_whitespace() {
            found.push(Token::Sign(c));
        }
    }
    Some(found)
}

/// Takes `h:mm[:ss]` out of the tokens (`h.mm.ss` when there is no colon and a dotted date goes before).
fn take_time(tokens: &mut Vec<Token>) -> Option<(u32, u32, u32)> {
    if let Some(time) = take_spelled(tokens) {
        return Some(time);
    }
    let colon = tokens.iter().position(|t| *t == Token::Sign(':'));
    let (start, sign) = match colon {
        Some(at) => (at.checked_sub(1)?, Token::Sign(':')),
        None => (dotted_time(tokens)?, Token::Sign('.')),
    };
    let number = |at: usize| match tokens.get(at) {
        Some(Token::Number(n, len)) if *len <= 2 => Some(*n),
        _ => None,
    };
    let (hour, minute) = (number(start)?, number(start + 2)?);
    let (mut end, mut second) = (start + 3, 0);
    if tokens.get(end) == Some(&sign) {
        second = number(end + 1)?;
        end += 2;
        if colon.is_some()
            && matches!(
                tokens.get(end..end + 2),
                Some([Token::Sign('.'), Token::Number(..)])
            )
        {
            end += 2;
        }
    }
    tokens.drain(start..end);
    Some((hour, minute, second))
}

/// Takes `15 h 01 min 07 s` (as French in Canada has it), `15h01`, `15時01分07秒`.
fn take_spelled(tokens: &mut Vec<Token>) -> Option<(u32, u32, u32)> {
    const HOURS: [&str; 5] = ["h", "u", "時", "时", "시"];
    const REST: [&str; 10] = ["min", "m", "分", "분", "s", "sec", "秒", "초", "h", "uur"];
    let is_word = |t: Option<&Token>, words: &[&str]| matches!(t, Some(Token::Word(w)) if words.contains(&w.as_str()));
    let number = |at: usize| match tokens.get(at) {
        Some(Token::Number(n, len)) if *len <= 2 => Some(*n),
        _ => None,
    };
    // A duration looks the same: only beside a date it is a time.
    let numbers = tokens
        .iter()
        .filter(|t| matches!(t, Token::Number(..)))
        .count();
    let at = (1..tokens.len()).find(|at| numbers >= 5 && is_word(tokens.get(*at), &HOURS))?;
    let (start, hour) = (at - 1, number(at - 1)?);
    let minute = number(at + 1)?;
    let (mut end, mut second) = (at + 2, 0);
    if is_word(tokens.get(end), &REST) {
        end += 1;
        if let Some(s) = number(end) {
            second = s;
            end += 1;
            if is_word(tokens.get(end), &REST) {
                end += 1;
            }
        }
    }
    tokens.drain(start..end);
    Some((hour, minute, second))
}

/// Where the time of `12.10.2020 13.45.09` starts.
fn dotted_time(tokens: &[Token]) -> Option<usize> {
    let numbers = tokens
        .iter()
        .filter(|t| matches!(t, Token::Number(..)))
        .count();
    let starts = |at: usize| match tokens.get(at..) {
        Some(
            [
                Token::Number(..),
                Token::Sign('.'),
                Token::Number(..),
                rest @ ..,
            ],
        ) => matches!(rest, [] | [Token::Sign('.'), Token::Number(..)]),
        _ => false,
    };
    (numbers >= 5).then(|| (4..tokens.len()).find(|at| starts(*at)))?
}

/// Whether the words say before noon (`false`) or after noon (`true`).
fn half_of_day(tokens: &[Token]) -> Option<bool> {
    let words: Vec<&str> = tokens
        .iter()
        .filter_map(|t| match t {
            Token::Word(w) => Some(w.as_str()),
            _ => None,
        })
        .collect();
    let has = |whole: &[&str], parts: [&str; 2]| {
        words.iter().any(|w| whole.contains(w)) || words.windows(2).any(|pair| pair == parts)
    };
    if has(
        &[
            "pm",
            "م",
            "مساء",
            "مساءً",
            "下午",
            "晚上",
            "오후",
            "午後",
            "μμ",
            "अपराह्न",
            "ከሰዓት",
            "ös",
            "nm",
            "بعدازظهر",
        ],
        ["p", "m"],
    ) || words.windows(2).any(|p| p == ["μ", "μ"])
    {
        Some(true)
    } else if has(
        &[
            "am",
            "ص",
            "صباحا",
            "صباحًا",
            "上午",
            "早上",
            "오전",
            "午前",
            "πμ",
            "पूर्वाह्न",
            "ጥዋት",
            "öö",
            "vm",
        ],
        ["a", "m"],
    ) || words.windows(2).any(|p| p == ["π", "μ"])
    {
        Some(false)
    } else {
        None
    }
}

fn full_hour(hour: u32, after_noon: Option<bool>) -> u32 {
    match after_noon {
        None => hour,
        Some(_) if hour > 12 => hour,
        Some(false) => hour % 12,
        Some(true) => hour % 12 + 12,
    }
}
