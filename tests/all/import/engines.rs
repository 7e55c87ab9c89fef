//! The import on both engines: once, again, and against a released workshop.

use crate::support::engines;

use super::*;

#[test]
fn both_engines_take_the_model_case_once_and_keep_what_was_released() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for engine in engines() {
        let db = Db::open(&engine.address()).unwrap();
        runtime.block_on(async {
            let import = |files: Files| import_meeting(&db, now(), options(), files);
            let report = import(model_case()).await.unwrap();
            assert_eq!(report.people, counts(148, 0, 0, 0), "{}", engine.name);
            assert_eq!(import(model_case()).await.unwrap().changes(), 0, "{}", engine.name);

            let roster = || db.read(|c| meeting::load_roster(c, "ga-2020"));
            let before = roster().await.unwrap();
            let sql = format!(
                "INSERT INTO sessions VALUES ('s1', '{}', '{}', 'u1', 0, 'confirmed', '2020-10-12 09:00:00', 120, '2020-09-01 08:00:00', '2020-09-01 08:00:00')",
                before.meeting.id,
                before.workshop_by_code("WG1").unwrap().id
            );
            db.write(move |c| c.batch(&sql)).await.unwrap();
            let mut files = model_case();
            let text = String::from_utf8(files[1].1.clone()).unwrap();
            let open_and_close = |l: &&str| !l.starts_with("WG");
            let lines: Vec<&str> = text.lines().filter(open_and_close).collect();
            files[1].1 = lines.join("\n").into_bytes();
            let people = String::from_utf8(files[2].1.clone()).unwrap();
            let signed = |l: &str| l.rsplit_once(',').map(|(rest, _)| format!("{rest},"));
            let head = people.lines().next().unwrap().to_string();
            let rows = people.lines().skip(1).filter_map(signed);
            let all: Vec<String> = std::iter::once(head).chain(rows).collect();
            files[2].1 = all.join("\n").into_bytes();
            let refused = import(files).await.unwrap_err();
            assert_eq!(
                refused.to_string(),
                "workshop WG1: it has been released and so cannot leave the meeting: put its row back, or cancel its session in the programme",
                "{}",
                engine.name
            );
            assert_eq!(roster().await.unwrap(), before, "{}", engine.name);
        });
    }
}
