//! When another copy may take the place of the one that is shown.

use super::Frozen;

/// One network in one session, with everybody's totals: so many present of a hundred, so many who answered.
fn copy(present: u32, answered: usize) -> Frozen {
    let absent = 100 - present;
    let cell = [present, absent, present, absent, 100];
    let text = serde_json::json!({
        "sessions": ["S1"],
        "networks": ["AAA"],
        "networks_alone": false,
        "responses": [[answered, 100], [answered, 100]],
        "shares": [[100, present], [100, present], [100, present], [100, present]],
        "counts": [cell, cell, cell, cell],
    });
    serde_json::from_value(text).unwrap()
}

#[test]
fn a_copy_gives_way_only_to_one_that_differs_by_nobody_or_by_as_many_as_the_threshold() {
    let old = copy(50, 40);
    let may = |new: &Frozen| old.may_become(new, 5);
    assert!(may(&old));
    for (present, gives_way) in [
        (51, false),
        (46, false),
        (54, false),
        (55, true),
        (45, true),
    ] {
        assert_eq!(may(&copy(present, 40)), gives_way, "{present}");
    }
    assert!(!may(&copy(50, 41)) && may(&copy(50, 45)));
}

#[test]
fn what_is_in_one_copy_alone_counts_as_nought_in_the_other() {
    let old = copy(50, 40);
    let text = serde_json::to_string(&old).unwrap();
    let renamed = |to: &str| -> Frozen { serde_json::from_str(&text.replace("S1", to)).unwrap() };
    assert!(old.may_become(&renamed("other"), 5));
    let few: Frozen =
        serde_json::from_str(&text.replace("[50,50,50,50,100]", "[3,97,3,97,100]")).unwrap();
    let few: Frozen =
        serde_json::from_str(&serde_json::to_string(&few).unwrap().replace("S1", "other")).unwrap();
    assert!(!old.may_become(&few, 5));
}
