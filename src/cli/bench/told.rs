//! What the bench of mails says at its end, to people and to scripts.

use std::time::Duration;

use serde_json::{Value, json};

use super::fill::Size;
use super::mail::Dkim;

/// What sending took.
pub struct Ours {
    pub sent: u64,
    pub time: Duration,
    /// Seconds of processor time.
    pub cpu: Option<f64>,
    /// Bytes, at most at once.
    pub memory: Option<u64>,
}

/// All that is told at the end.
pub struct Told {
    pub size: Size,
    pub dkim: Dkim,
    pub connections: usize,
    pub filling: Duration,
    pub ours: Ours,
    /// How long the other sender took, before and after.
    pub beside: Vec<Duration>,
    /// What our own sink counted.
    pub counted: Option<Value>,
}

impl Told {
    #[allow(clippy::cast_precision_loss)]
    fn rate(&self, time: Duration) -> f64 {
        self.size.mails as f64 / time.as_secs_f64().max(1e-9)
    }

    /// Ours in the other's, whose two runs are taken together.
    fn ratio(&self) -> Option<f64> {
        let all: Duration = self.beside.iter().sum();
        let count = u32::try_from(self.beside.len()).ok().filter(|n| *n > 0)?;
        Some(self.rate(self.ours.time) / self.rate(all / count))
    }

    /// For scripts.
    pub fn json(&self) -> Value {
        json!({
            "mails": self.size.mails,
            "people": self.size.people,
            "sent": self.ours.sent,
            "connections": self.connections,
            "dkim": self.dkim.word(),
            "fill_seconds": self.filling.as_secs_f64(),
            "seconds": self.ours.time.as_secs_f64(),
            "per_second": self.rate(self.ours.time),
            "cpu_seconds": self.ours.cpu,
            "peak_memory_bytes": self.ours.memory,
            "smtp_source_per_second": self.beside.iter().map(|t| self.rate(*t)).collect::<Vec<_>>(),
            "ratio": self.ratio(),
            "sink": self.counted,
        })
    }

    /// For people.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "{} mails sent{} over {} connections in {:.2} s: {:.0} a second",
            self.ours.sent,
            match self.dkim {
                Dkim::None => "",
                Dkim::Rsa => ", signed with RSA,",
                Dkim::Ed25519 => ", signed with Ed25519,",
            },
            self.connections,
            self.ours.time.as_secs_f64(),
            self.rate(self.ours.time)
        )];
        if let (Some(cpu), Some(memory)) = (self.ours.cpu, self.ours.memory) {
            lines.push(format!(
                "{cpu:.2} s of processor time, at most {} MB of memory",
                memory / 1_000_000
            ));
        }
        let others: Vec<String> = self
            .beside
            .iter()
            .map(|t| format!("{:.0}", self.rate(*t)))
            .collect();
        if let Some(ratio) = self.ratio() {
            lines.push(format!(
                "smtp-source, before and after: {} a second; ours is {:.0} % of that",
                others.join(" and "),
                ratio * 100.0
            ));
        }
        lines
    }
}
