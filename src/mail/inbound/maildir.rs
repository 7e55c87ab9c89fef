//! A maildir: what stands in `new` is read and moved to `cur`, as read. A mail that could not be taken
//! stays in `new`, and stops no other.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::MOST_OCTETS;
use super::collect::Way;
use crate::refusal::{Kind, Refusal};

/// Hands every new mail to `take`, in the order of the names, which begin with the time.
pub async fn pass<F, T>(folder: &Path, take: &F) -> Result<usize, Refusal>
where
    F: Fn(Way, Vec<u8>) -> T,
    T: Future<Output = Result<(), Refusal>>,
{
    let mut taken = 0;
    for path in blocking(folder, new_mails).await? {
        let bytes = match blocking(&path, read).await {
            Ok(bytes) => bytes,
            // Another program may have taken it, or it is not ours to read.
            Err(refusal) => {
                tracing::warn!("a mail is passed over: {refusal}");
                continue;
            }
        };
        match take(Way::Maildir, bytes).await {
            Ok(()) => {
                taken += 1;
                if let Err(refusal) = blocking(&path, settle).await {
                    tracing::warn!("a mail was taken and stays in the maildir: {refusal}");
                }
            }
            Err(refusal) if refusal.kind == Kind::Unavailable => return Err(refusal),
            Err(refusal) => tracing::error!("a mail stays in the maildir: {refusal}"),
        }
    }
    Ok(taken)
}

async fn blocking<T: Send + 'static>(
    path: &Path,
    work: impl FnOnce(&Path) -> std::io::Result<T> + Send + 'static,
) -> Result<T, Refusal> {
    let path = path.to_path_buf();
    tokio::task::spawn_blocking(move || {
        work(&path).map_err(|e| {
            Refusal::at(
                Kind::Unavailable,
                path.display().to_string(),
                format!("the maildir cannot be used: {e}"),
            )
        })
    })
    .await
    .unwrap_or_else(|_| Err(Refusal::internal("reading the maildir died")))
}

fn new_mails(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder.join("new"))? {
        let entry = entry?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        // A link is no mail: it could name any file of this machine.
        if entry.file_type()?.is_file() && !hidden {
            all.push(entry.path());
        }
    }
    all.sort();
    Ok(all)
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_OCTETS).unwrap_or(u64::MAX) + 1;
    std::fs::File::open(path)?
        .take(most)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn settle(path: &Path) -> std::io::Result<()> {
    let (Some(name), Some(folder)) = (path.file_name(), path.parent().and_then(Path::parent))
    else {
        return Ok(());
    };
    let cur = folder.join("cur");
    std::fs::create_dir_all(&cur)?;
    let name = name.to_string_lossy();
    let base = name.split(':').next().unwrap_or(&name);
    std::fs::rename(path, cur.join(format!("{base}:2,S")))
}
