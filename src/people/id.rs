//! Ids are types: a workshop's id cannot be passed for a person's. They are random, so that knowing one tells nothing of another.

/// Makes an id type over random text.
#[macro_export]
macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// A new one that nobody can guess (122 random bits).
            #[must_use]
            pub fn fresh() -> Self {
                $name($crate::people::random_id())
            }

            /// The id that a column or an address holds.
            pub fn from_text(text: impl Into<String>) -> Self {
                $name(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}
pub use id_type;

/// Random text for an id.
pub fn random_id() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}
