//! What this process took of the machine, as Linux tells it; elsewhere nothing.

/// Clock ticks in a second of `/proc/PID/stat`: 100 on every Linux that people run.
const TICKS: f64 = 100.0;

/// Seconds of processor time so far, user and system, of all threads.
pub fn cpu_seconds() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold anything; the numbers begin behind it.
    let mut numbers = text.rsplit_once(") ")?.1.split(' ').skip(11);
    let user: f64 = numbers.next()?.parse().ok()?;
    let system: f64 = numbers.next()?.parse().ok()?;
    Some((user + system) / TICKS)
}

/// The most memory that was resident at once, in bytes, since the start or [`forget_peak`].
pub fn peak_memory() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// From here on the peak counts anew.
pub fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}
