//! What an import would change, for a terminal and for scripts.

use serde_json::{Value, json};

use crate::availability::import::Looked;
use crate::meeting::import::{Change, FieldChange, What};

/// Line by line: `+` new, `~` changed with each field, `-` gone.
pub fn in_words(looked: &Looked) -> String {
    let d = &looked.difference;
    let mut lines = vec![match looked.report.changes() {
        0 => "Nothing would change: the files say what is there already.".to_string(),
        _ => "Nothing is stored. The import would change:".to_string(),
    }];
    if !d.meeting.is_empty() {
        lines.push("meeting".into());
        lines.extend(d.meeting.iter().map(field));
    }
    for (name, all) in [
        ("networks", &d.networks),
        ("people", &d.people),
        ("workshops", &d.workshops),
    ] {
        if all.is_empty() {
            continue;
        }
        let of = |what| all.iter().filter(|c| c.what == what).count();
        lines.push(format!(
            "{name}: {} new, {} changed, {} gone",
            of(What::New),
            of(What::Changed),
            of(What::Gone)
        ));
        for change in all {
            lines.push(row(change));
            if change.what == What::Changed {
                lines.extend(change.fields.iter().map(field));
            }
        }
    }
    lines.extend(d.rules.iter().map(|(what, rule)| {
        let sign = if *what == What::New { '+' } else { '-' };
        format!("  {sign} rule {rule}")
    }));
    if let Some(counts) = looked.report.availability.filter(|c| c.changes() > 0) {
        lines.push(format!(
            "answers about time: {} new, {} gone",
            counts.created, counts.removed
        ));
    }
    lines.extend(looked.report.notes.iter().map(|n| format!("note: {n}")));
    lines.join("\n")
}

fn row(change: &Change) -> String {
    let sign = match change.what {
        What::New => '+',
        What::Changed => '~',
        What::Gone => '-',
    };
    let at = change
        .row
        .map_or_else(String::new, |row| format!(" (row {row})"));
    format!("  {sign} {} {}{at}", change.key, change.name)
}

fn field(change: &FieldChange) -> String {
    let shown = |text: &str| {
        if text.is_empty() {
            "(empty)".to_string()
        } else {
            text.to_string()
        }
    };
    let name = change.field.replace('-', "_");
    format!(
        "      {name}: {} → {}",
        shown(&change.old),
        shown(&change.new)
    )
}

/// The same for scripts.
pub fn json(looked: &Looked) -> Value {
    let fields = |all: &[FieldChange]| -> Vec<Value> {
        let one = |f: &FieldChange| json!({"field": f.field.replace('-', "_"), "old": f.old, "new": f.new});
        all.iter().map(one).collect()
    };
    let rows = |all: &[Change]| -> Vec<Value> {
        let one = |c: &Change| json!({"what": c.what.word(), "key": c.key, "name": c.name, "row": c.row, "fields": fields(&c.fields)});
        all.iter().map(one).collect()
    };
    let d = &looked.difference;
    let mut value = looked.report.json();
    value["difference"] = json!({
        "version": looked.version(),
        "meeting": fields(&d.meeting),
        "networks": rows(&d.networks),
        "people": rows(&d.people),
        "workshops": rows(&d.workshops),
        "rules": d.rules.iter().map(|(what, rule)| json!([what.word(), rule])).collect::<Vec<_>>(),
    });
    value
}
