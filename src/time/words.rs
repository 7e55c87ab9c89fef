//! Days and moments in the languages of the alliance: the names of weekdays and months, and the order in which each language sets them.

use chrono::{Datelike, NaiveDate};

use super::format::place;
use super::{Instant, Zone};
use crate::language::Language;

/// Weekdays from Monday, months from January, each whole and short.
struct Names {
    weekdays: [&'static str; 7],
    short_weekdays: [&'static str; 7],
    months: [&'static str; 12],
    short_months: [&'static str; 12],
}

/// `Tuesday 13 October` on the wall of `zone`.
pub fn day_in(language: Language, at: Instant, zone: &Zone) -> String {
    let date = zone.local(at).civil.date();
    let names = names(language);
    set(
        language,
        names.weekdays[weekday(date)],
        date.day(),
        names.months[month(date)],
    )
}

/// `Tue 13 Oct` on the wall of `zone`.
pub fn short_day_in(language: Language, at: Instant, zone: &Zone) -> String {
    let date = zone.local(at).civil.date();
    let names = names(language);
    set(
        language,
        names.short_weekdays[weekday(date)],
        date.day(),
        names.short_months[month(date)],
    )
}

/// `Tuesday 13 October 18:45, Kathmandu, UTC+05:45`: as [`super::with_zone`], in words of the language.
pub fn moment_in(language: Language, at: Instant, zone: &Zone) -> String {
    format!(
        "{} {}{} {}",
        day_in(language, at, zone),
        zone.local(at).civil.format("%H:%M"),
        comma(language),
        place(at, zone)
    )
}

fn comma(language: Language) -> char {
    match language {
        Language::Ar => '،',
        _ => ',',
    }
}

fn weekday(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}

fn month(date: NaiveDate) -> usize {
    date.month0() as usize
}

fn set(language: Language, weekday: &str, day: u32, month: &str) -> String {
    match language {
        Language::Fr if day == 1 => format!("{weekday} 1er {month}"),
        Language::En | Language::Fr | Language::Ar => format!("{weekday} {day} {month}"),
        Language::Es | Language::Pt => format!("{weekday}, {day} de {month}"),
    }
}

fn names(language: Language) -> &'static Names {
    match language {
        Language::En => &EN,
        Language::Fr => &FR,
        Language::Ar => &AR,
        Language::Es => &ES,
        Language::Pt => &PT,
    }
}

const EN: Names = Names {
    weekdays: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    short_weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
};

const FR: Names = Names {
    weekdays: [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ],
    short_weekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    short_months: [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
    ],
};

const AR: Names = Names {
    weekdays: [
        "الاثنين",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "السبت",
        "الأحد",
    ],
    short_weekdays: [
        "الاثنين",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "السبت",
        "الأحد",
    ],
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    short_months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
};

const ES: Names = Names {
    weekdays: [
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ],
    short_weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    short_months: [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
    ],
};

const PT: Names = Names {
    weekdays: [
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ],
    short_weekdays: ["seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."],
    months: [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    short_months: [
        "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.",
        "dez.",
    ],
};
