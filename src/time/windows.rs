//! Windows zone names, as Outlook and Exchange write them, and the IANA zone that the CLDR names for each.

/// The IANA name for a Windows name (any case).
pub(crate) fn windows_zone(name: &str) -> Option<&'static str> {
    WINDOWS
        .iter()
        .find(|(windows, _)| windows.eq_ignore_ascii_case(name))
        .map(|(_, iana)| *iana)
}

const WINDOWS: &[(&str, &str)] = &[
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Romance Standard Time", "Europe/Paris"),
    ("GMT Standard Time", "Europe/London"),
    ("FLE Standard Time", "Europe/Kiev"),
];
