//! Every kind of fault, by what the organiser reads; a refused import leaves what was there.

use plenary::refusal::Kind;

use super::*;

/// The faults of the small meeting with one text put in the place of another; a refused import must leave what was there.
async fn faults(name: &str, cases: &[(&str, &str, &str, &str)]) {
    let world = World::opened(name);
    world.import(small()).await.unwrap();
    let before = (world.roster().await, world.spans().await);
    for (file, old, new, expected) in cases {
        match world.import(with(file, old, new)).await {
            Err(refusal) => assert_eq!(refusal.to_string(), *expected),
            Ok(_) => panic!("taken in: {new} (expected: {expected})"),
        }
        assert_eq!((world.roster().await, world.spans().await), before);
    }
}

#[tokio::test]
async fn a_faulty_networks_file_is_refused() {
    let f = "networks.csv";
    faults(
        "networks",
        &[
            (f, "WMC,Comm", "nwm,Comm", "networks.csv row 3, column code: the code nwm is already in row 2 (NWM): give each its own\nparticipants.csv row 4, column networks: there is no network WMC: the networks are NWM"),
            (f, "Nordic", "", "networks.csv row 2, column name: the value is missing"),
            (f, "2019-09-26", "26.9.2019", "networks.csv row 2, column joined: \"26.9.2019\" is no date: write it as year-month-day, like 2020-10-08"),
            (f, "code,name,joined", "code,name", "networks.csv, column joined: the column is missing in the header"),
            (f, "code,name,joined", "code,name,joined,Name", "networks.csv, column name: it comes twice in the header: take one out"),
            (f, "NWM,Nordic,2019-09-26", "NWM,Nordic, Baltic,2019-09-26", "networks.csv row 2: it has more cells than the header: put a text that contains the separator in quotes\nnetworks.csv row 2, column joined: \"Baltic\" is no date: write it as year-month-day, like 2020-10-08"),
            (f, "WMC,Commonwealth,", "WMC,Commonwealth,\nX Y,Other,", "networks.csv row 4, column code: \"X Y\" cannot be a code: letters, digits, - _ and . inside, at most 32"),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_faulty_workshops_file_is_refused() {
    let f = "workshops.csv";
    faults(
        "workshops",
        &[
            (f, "WG1,workshop", "open,workshop", "workshops.csv row 3, column code: the code open is already in row 2 (OPEN): give each its own\nparticipants.csv row 2, column workshops: there is no workshop WG1: the workshops are OPEN\nparticipants.csv row 3, column workshops: there is no workshop WG1: the workshops are OPEN\nparticipants.csv row 4, column workshops: there is no workshop WG1: the workshops are OPEN"),
            (f, "WG1,workshop", "WG1,seminar", "workshops.csv row 3, column kind: \"seminar\" is not known: opening, public-opening, workshop, plenary, closing or public-closing"),
            (f, "WG1,workshop", "WG1,opening", "workshops.csv row 3, column kind: a meeting has one opening; row 2 is one already"),
            (f, "NWM,120", "XYZ,120", "workshops.csv row 3, column lead_network: there is no network XYZ: the networks are NWM, WMC"),
            (f, "NWM,120", "NWM,two hours", "workshops.csv row 3, column minutes: \"two hours\" is no whole number"),
            (f, "NWM,120", "NWM,100", "workshops.csv row 3, column minutes: 100 is not a multiple of the meeting's grid of 15 minutes"),
            (f, "NWM,120", "NWM,0", "workshops.csv row 3, column minutes: 0 is not possible: from 1 to 720"),
            (f, "NWM,120", "NWM,12000", "workshops.csv row 3, column minutes: 12000 is not possible: from 1 to 720"),
            (f, "networks,,", "everybody,,", "workshops.csv row 3, column audience: \"everybody\" is not known: public or networks"),
            (f, "public,2020", "networks,2020", "workshops.csv row 2, column audience: the kind says public-opening, the audience says networks: make them agree"),
            (f, "networks,,", "networks,2020-10-20,2020-10-12", "workshops.csv row 3, column latest_date: the latest date 2020-10-12 is before the earliest 2020-10-20"),
            (f, "networks,,", "networks,,2020-10-25", "workshops.csv row 3, column latest_date: 2020-10-25 is outside the meeting, which lasts from 2020-10-08 to 2020-10-22"),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_faulty_participants_file_is_refused_with_the_place_of_each_fault() {
    let f = "participants.csv";
    faults(
        "participants",
        &[
            (f, "Europe/Oslo", "Europe/Olso", "participants.csv row 2, column time_zone: \"Europe/Olso\" is no time zone that anybody knows; the nearest names are Europe/Oslo, Europe/Moscow, Europe/Lisbon"),
            (f, "ada@nwm", "ada.nwm", "participants.csv row 2, column email: \"ada.nwm.example\" is no e-mail address: it has no @\navailability.csv row 2, column email: ada@nwm.example is no participant"),
            (f, "bea@nwm.example", "ADA@NWM.example", "participants.csv row 3, column email: the address ADA@nwm.example is already in row 2: one row for each person"),
            (f, "WMC;NWM", "WMC;ABC", "participants.csv row 4, column networks: there is no network ABC: the networks are NWM, WMC"),
            (f, "WMC;NWM", "", "participants.csv row 4, column networks: the value is missing: a member or coordinator belongs to a network (a guest's role is partner)"),
            (f, "member,WG1", "member,WG1;WG9", "participants.csv row 3, column workshops: there is no workshop WG9: the workshops are OPEN, WG1"),
            (f, "member,WG1", "boss,WG1", "participants.csv row 3, column role: \"boss\" is not known: one of member, coordinator, facilitator, partner, public"),
            (f, "fr,member", "de,member", "participants.csv row 3, column language: \"de\" is not known: one of en, fr, ar, es, pt"),
            (f, "Bea Holm", " ", "participants.csv row 3, column name: the value is missing"),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_faulty_availability_file_is_refused() {
    let f = "availability.csv";
    faults(
        "availability",
        &[
            (f, "ada@nwm", "eve@nwm", "availability.csv row 2, column email: eve@nwm.example is no participant"),
            (f, ",no,", ",maybe,", "availability.csv row 2, column answer: \"maybe\" is not known: yes, if-need-be or no"),
            (f, "2020-10-09T09:00", "9 October 9 am", "availability.csv row 2, column start_local: \"9 October 9 am\" is no local time: write it like 2020-10-08T14:00"),
            (f, "2020-10-09T12:00", "2020-10-09T09:00", "availability.csv row 2, column end_local: it ends before it starts, or at the same moment"),
            (f, "2020-10-09T09:00", "2020-03-29T02:30", "availability.csv row 2, column start_local: 2020-03-29T02:30 does not exist in Europe/Oslo, where the clock jumps from 2020-03-29T02:00 to 2020-03-29T03:00: write one of these"),
        ],
    )
    .await;
}

#[tokio::test]
async fn faulty_options_and_missing_files_are_all_named_at_once() {
    let world = World::opened("options");
    let options = ImportOptions {
        slug: "GA 2020".into(),
        name: String::new(),
        from: "2020-10-22".into(),
        to: "2020-10-08".into(),
        zone: "Europe/Roma".into(),
        grid: Some(7),
        free_days: Some("someday".into()),
        preset: Some("cheap".into()),
        ..ImportOptions::default()
    };
    let refused = import_meeting(
        &world.db,
        now(),
        options,
        vec![("notes.txt".into(), vec![])],
    )
    .await
    .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "slug: \"GA 2020\" cannot be used: small letters a-z, digits and - inside, at most 40, like ga-2020\n\
         name: the meeting's name is missing\n\
         to: the last day 2020-10-08 is before the first day 2020-10-22\n\
         zone: \"Europe/Roma\" is no time zone that anybody knows; the nearest names are Europe/Rome, Europe/Riga, Europe/Madrid\n\
         grid: 7 minutes do not divide a day into steps: 5, 10, 15, 20, 30, 60 … do\n\
         free-days: \"someday\" is no day of the week: write 1 (Monday) to 7 (Sunday), or mon, tue, wed, thu, fri, sat, sun\n\
         preset: \"cheap\" is not known: one of attendance-first, balanced, fairness-first\n\
         networks.csv: it is missing: give networks.csv, networks.xlsx or a workbook with a sheet \"networks\"\n\
         workshops.csv: it is missing: give workshops.csv, workshops.xlsx or a workbook with a sheet \"workshops\"\n\
         participants.csv: it is missing: give participants.csv, participants.xlsx or a workbook with a sheet \"participants\""
    );
    let none = world.db.read(meeting::list).await.unwrap();
    assert_eq!(none, []);
}

#[tokio::test]
async fn the_list_of_faults_ends_after_two_hundred() {
    let world = World::opened("many");
    let mut files = small();
    let mut text = String::from("email,answer,start_local,end_local\n");
    for _ in 0..250 {
        text.push_str("eve@nwm.example,no,2020-10-09T09:00,2020-10-09T12:00\n");
    }
    files[3].1 = text.into_bytes();
    let refused = world.import(files).await.unwrap_err();
    assert_eq!(refused.findings.len(), 201);
    assert_eq!(
        refused.findings[200].to_string(),
        "and 50 more faults; mend these first"
    );
}

#[tokio::test]
async fn a_file_that_is_no_table_is_refused_without_complaints_about_what_it_would_hold() {
    let world = World::opened("notable");
    for (bytes, says) in [
        (
            vec![],
            "participants.csv: the file is empty; send the one that holds the table",
        ),
        (
            b"%PDF-1.7".to_vec(),
            "participants.csv: the file is a PDF; send the table as CSV or XLSX",
        ),
        (
            b"name;email\nAda;ada@nwm.example\n".to_vec(),
            "participants.csv, column networks: the column is missing in the header\nparticipants.csv, column time_zone: the column is missing in the header\nparticipants.csv, column language: the column is missing in the header\nparticipants.csv, column role: the column is missing in the header\nparticipants.csv, column workshops: the column is missing in the header",
        ),
        (
            b"name,email,networks,time_zone,language,role,workshops\n".to_vec(),
            "participants.csv: it has no rows: there is nobody to invite",
        ),
    ] {
        let mut files = small();
        files[2].1 = bytes;
        files.pop();
        assert_eq!(world.import(files).await.unwrap_err().to_string(), says);
    }
    let mut files = small();
    files.push(("report.xlsx".into(), b"PK no workbook".to_vec()));
    let report = world.import(files.clone()).await.unwrap();
    let not_used = "report.xlsx: not used: ";
    assert!(report.notes[0].to_string().starts_with(not_used));
    files.remove(0);
    let refused = world.import(files).await.unwrap_err();
    assert_eq!(refused.findings.len(), 2);
    assert_eq!(refused.findings[0].place, "report.xlsx");
    assert_eq!(refused.findings[1].place, "networks.csv");
}

#[tokio::test]
async fn no_mangled_file_is_a_fault_of_ours() {
    let world = World::opened("mangled");
    let pieces: [&[u8]; 12] = [
        b",",
        b"\"",
        b"\n",
        b";",
        b"\xff",
        b"9999999999",
        b"-1",
        b"=",
        b"T24:00",
        b"\xe2\x80\xae",
        b":",
        b"",
    ];
    let mut state = 0x2020_1008_u64;
    let mut draw = |most: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % most
    };
    let mut taken = 0;
    for round in 0..400 {
        let mut files = small();
        for _ in 0..=draw(2) {
            let bytes = &mut files[draw(4)].1;
            let from = draw(bytes.len());
            let to = (from + draw(12)).min(bytes.len());
            bytes.splice(from..to, pieces[draw(pieces.len())].iter().copied());
        }
        match world.import(files.clone()).await {
            Ok(_) => taken += 1,
            Err(refused) => assert_eq!(
                refused.kind,
                Kind::Invalid,
                "round {round}: {refused}\n{files:?}"
            ),
        }
    }
    assert!((20..380).contains(&taken), "{taken} of 400 were taken in");
}
