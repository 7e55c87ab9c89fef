//! The words by which files, columns and commands know the meeting's own terms.

use super::{Audience, Kind, Part, Preset, Role, RuleKind};

/// Gives a closed set of terms its words, there and back.
macro_rules! words {
    ($($type:ident { $($variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl $type {
            /// Every term with this kind of meaning.
            pub const ALL: &[$type] = &[$($type::$variant),+];

            /// The term as files and columns write it.
            pub fn word(self) -> &'static str {
                match self { $($type::$variant => $word),+ }
            }

            /// The term that a word means (any case, blanks around it ignored).
            pub fn from_word(word: &str) -> Option<Self> {
                let word = word.trim().to_lowercase();
                Self::ALL.iter().copied().find(|t| t.word() == word)
            }
        }
    )+};
}

words! {
    Kind { Opening = "opening", Workshop = "workshop", Plenary = "plenary", Closing = "closing" }
    Audience { Public = "public", Members = "networks" }
    Part { Facilitator = "facilitator", Rapporteur = "rapporteur", Required = "required", Optional = "optional" }
    Role { Member = "member", Coordinator = "coordinator", Facilitator = "facilitator", Partner = "partner", Public = "public" }
    Preset { AttendanceFirst = "attendance-first", Balanced = "balanced", FairnessFirst = "fairness-first" }
    RuleKind { Before = "before", NoOverlap = "no_overlap", Gap = "gap", DifferentDay = "different_day", SameDay = "same_day" }
}
