//! Where a meeting stands in the loop. Pure: counts in, steps out.

/// What is known of a meeting, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    pub slug: String,
    pub people: usize,
    pub networks: usize,
    pub workshops: usize,
    /// Of the people whom a network represents: how many there are, how many said when they can.
    pub asked: usize,
    pub answered: usize,
    pub proposals: usize,
    /// Number of the last release; 0 before the first.
    pub release: u32,
    pub sessions: usize,
    pub mails_sent: u64,
    pub mails_waiting: u64,
    pub mails_refused: u64,
    /// Invitations held, and those that were answered.
    pub invited: usize,
    pub replied: usize,
    /// Sessions with an attendance record.
    pub recorded: usize,
    /// Workshops with a text that the contact group agreed to, of all that had a session.
    pub agreed: usize,
    /// Languages in which the report is published.
    pub published: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    /// The thing to do next.
    Next,
    Later,
}

/// One step of the loop, with a sentence and the page where it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub state: StepState,
    pub title: &'static str,
    pub says: String,
    pub page: &'static str,
}

/// The steps in order; the first that is not done is the next one.
pub fn steps(o: &Overview) -> Vec<Step> {
    let mut all = vec![
        step(
            o.people > 0 && o.workshops > 0,
            "Networks, people and workshops",
            format!(
                "{} networks, {} people, {} workshops",
                o.networks, o.people, o.workshops
            ),
            "/people",
        ),
        step(
            o.answered > 0,
            "Who can when",
            format!(
                "{} of {} people said when they can; the others count with the usual hours of their zone",
                o.answered, o.asked
            ),
            "/availability",
        ),
        step(
            o.proposals > 0,
            "A proposed programme",
            match o.proposals {
                0 => "none yet: ask the planner".into(),
                1 => "1 proposal".into(),
                n => format!("{n} proposals"),
            },
            "/proposals",
        ),
        step(
            o.release > 0,
            "A released programme",
            match o.release {
                0 => "nothing is released: nobody was told anything".into(),
                n => format!("release {n} with {} sessions", o.sessions),
            },
            "/programme",
        ),
        step(
            o.mails_sent > 0 && o.mails_waiting == 0,
            "Invitations",
            format!(
                "{} mails sent, {} waiting, {} refused",
                o.mails_sent, o.mails_waiting, o.mails_refused
            ),
            "/mails",
        ),
        step(
            o.replied > 0,
            "Answers",
            format!("{} of {} invitations are answered", o.replied, o.invited),
            "/answers",
        ),
        step(
            o.sessions > 0 && o.recorded == o.sessions,
            "Attendance",
            format!("{} of {} sessions have a record", o.recorded, o.sessions),
            "/attendance",
        ),
        step(
            o.published > 0,
            "Report",
            format!(
                "{} of {} sessions have insights that are agreed; {}",
                o.agreed,
                o.sessions,
                match o.published {
                    0 => "the report is not published".to_string(),
                    1 => "the report is published in 1 language".to_string(),
                    n => format!("the report is published in {n} languages"),
                }
            ),
            "/report",
        ),
    ];
    if let Some(next) = all.iter_mut().find(|s| s.state == StepState::Later) {
        next.state = StepState::Next;
    }
    all
}

fn step(done: bool, title: &'static str, says: String, page: &'static str) -> Step {
    Step {
        state: if done {
            StepState::Done
        } else {
            StepState::Later
        },
        title,
        says,
        page,
    }
}
