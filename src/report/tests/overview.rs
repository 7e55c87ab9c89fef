//! What the organiser is led to do next.

use crate::report::*;

fn marks(o: &Overview) -> String {
    steps(o)
        .iter()
        .map(|s| match s.state {
            StepState::Done => 'x',
            StepState::Next => '>',
            StepState::Later => '.',
            StepState::LeftOut => '-',
        })
        .collect()
}

#[test]
fn the_first_thing_that_is_not_done_is_next() {
    let mut o = Overview::default();
    assert_eq!(marks(&o), ">........");
    (o.people, o.workshops, o.answered, o.proposals) = (148, 7, 100, 1);
    assert_eq!(marks(&o), "xxx>.....");
    o.approval = Approval::Open {
        agree: 2,
        object: 1,
        silent: 2,
    };
    assert_eq!(marks(&o), "xxx>.....");
    o.approval = Approval::Approved;
    assert_eq!(marks(&o), "xxxx>....");
    o.approval = Approval::NotAsked;
    (o.release, o.sessions, o.mails_sent, o.mails_waiting) = (1, 7, 100, 458);
    assert_eq!(marks(&o), "xxx-x>...");
    o.answered = 0;
    assert_eq!(marks(&o), "x-x-x>...", "what was left out is not next");
    o.answered = 100;
    (o.mails_sent, o.mails_waiting, o.recorded) = (558, 0, 7);
    assert_eq!(marks(&o), "xxx-xx>x.");
}

#[test]
fn only_what_is_not_in_order_asks_for_attention() {
    let named = |o: &Overview| -> Vec<(&str, usize)> {
        concerns(o).iter().map(|c| (c.key, c.count)).collect()
    };
    let mut o = Overview {
        by_network: vec![("NWM".into(), 2, 3), ("WMC".into(), 0, 4)],
        ..Overview::default()
    };
    assert_eq!(named(&o), [("silent", 1)]);
    (o.release, o.mails_refused, o.names_open, o.outside) = (1, 2, 3, 14);
    assert_eq!(
        named(&o),
        [("refused", 2), ("names", 3), ("outside", 14)],
        "who has not answered before the release is of no weight after it"
    );
}
