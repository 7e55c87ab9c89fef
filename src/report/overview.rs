//! Where a meeting stands in the loop. Pure: counts in, steps out.

/// What is known of a meeting, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    pub slug: String,
    pub people: usize,
    pub networks: usize,
    pub workshops: usize,
    /// Workshops in which nobody facilitates.
    pub without_facilitator: usize,
    /// People whom no network represents, though they are in one.
    pub outside: usize,
    /// For each network that represents somebody: its code, how many have said when they can, of how many.
    pub by_network: Vec<(String, usize, usize)>,
    /// Of the people whom a network represents: how many there are, how many said when they can.
    pub asked: usize,
    pub answered: usize,
    pub proposals: usize,
    pub approval: Approval,
    /// Number of the last release; 0 before the first.
    pub release: u32,
    pub sessions: usize,
    pub mails_sent: u64,
    pub mails_waiting: u64,
    pub mails_refused: u64,
    /// Held back by an organiser, or put aside.
    pub mails_held: u64,
    /// Other times proposed by mail that nobody has answered.
    pub counters: usize,
    /// Invitations held, and those that were answered.
    pub invited: usize,
    pub replied: usize,
    /// Sessions with an attendance record.
    pub recorded: usize,
    /// Of these, how many are final.
    pub finished: usize,
    /// Names in records that nobody has recognised.
    pub names_open: usize,
    /// Workshops with a text that the contact group agreed to, of all that had a session.
    pub agreed: usize,
    /// Languages in which the report is published.
    pub published: usize,
}

/// Where the contact group's approval of a programme stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Approval {
    /// Nothing was put to it, or that was withdrawn.
    #[default]
    NotAsked,
    /// So many networks agree, so many object, so many said nothing yet.
    Open {
        agree: usize,
        object: usize,
        silent: usize,
    },
    Approved,
    /// An organiser goes on although not all agreed.
    Settled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    /// The thing to do next.
    Next,
    Later,
    /// Never done, and of no weight any more: the programme was released without it.
    LeftOut,
}

/// One step of the loop; `key` names its words, `page` where it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub state: StepState,
    pub key: &'static str,
    pub page: &'static str,
}

/// Something that an organiser should look at: how many there are, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    pub key: &'static str,
    pub count: usize,
    pub page: &'static str,
}

/// The steps in order; the first that is not done is the next one.
pub fn steps(o: &Overview) -> Vec<Step> {
    let loop_of_steps = [
        (
            "model",
            o.people > 0 && o.workshops > 0,
            if o.people > 0 { "/people" } else { "/import" },
        ),
        ("availability", o.answered > 0, "/availability"),
        ("proposal", o.proposals > 0, "/proposals"),
        (
            "approval",
            match o.approval {
                Approval::Approved | Approval::Settled => true,
                Approval::Open { .. } | Approval::NotAsked => false,
            },
            "/approval",
        ),
        ("release", o.release > 0, "/programme"),
        (
            "invitations",
            o.mails_sent > 0 && o.mails_waiting == 0,
            "/delivery",
        ),
        ("answers", o.replied > 0, "/answers"),
        (
            "attendance",
            o.sessions > 0 && o.recorded == o.sessions,
            "/attendance",
        ),
        ("report", o.published > 0, "/report"),
    ];
    // Who released has gone on without them.
    let left_out =
        |key: &str| o.release > 0 && ["availability", "proposal", "approval"].contains(&key);
    let next = loop_of_steps
        .iter()
        .position(|(key, done, _)| !done && !left_out(key));
    (0..)
        .zip(loop_of_steps)
        .map(|(place, (key, done, page))| Step {
            state: match (done, next == Some(place)) {
                (true, _) => StepState::Done,
                (false, true) => StepState::Next,
                (false, false) if left_out(key) => StepState::LeftOut,
                (false, false) => StepState::Later,
            },
            key,
            page,
        })
        .collect()
}

/// What needs attention, the most pressing first; nothing that is in order.
pub fn concerns(o: &Overview) -> Vec<Concern> {
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let silent = o
        .by_network
        .iter()
        .filter(|(_, answered, _)| *answered == 0);
    let all = [
        ("refused", count(o.mails_refused), "/delivery"),
        ("held", count(o.mails_held), "/delivery"),
        ("counters", o.counters, "/inbox"),
        ("names", o.names_open, "/attendance"),
        ("facilitators", o.without_facilitator, "/workshops"),
        (
            "silent",
            if o.release == 0 { silent.count() } else { 0 },
            "/availability",
        ),
        ("outside", o.outside, "/people?network=-"),
    ];
    all.into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(key, count, page)| Concern { key, count, page })
        .collect()
}
