//! Where files are set: away from the threads that serve pages, a few at once, the others in the order in which they came.

use std::sync::LazyLock;
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::refusal::{Kind, Refusal};

/// Whoever waits longer for a file is asked to come again.
const PATIENCE: Duration = Duration::from_secs(20);
/// So many wait at most.
const WAITING: usize = 24;

/// A processor stays free for pages where there is more than one.
static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Press::new((processors / 2).clamp(1, 4), WAITING, PATIENCE)
});

/// Sets a file that somebody waits for. Where too many wait, or it takes too long until it is her turn, she may come again later.
pub async fn print<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    PRESS.print(work).await
}

/// Sets one file of many, as when all who asked are mailed theirs; it waits for its turn however long that takes.
pub async fn print_in_turn<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    PRESS.print_in_turn(work).await
}

struct Press {
    at_once: Semaphore,
    waiting: Semaphore,
    patience: Duration,
}

impl Press {
    fn new(at_once: usize, waiting: usize, patience: Duration) -> Self {
        Press {
            at_once: Semaphore::new(at_once),
            waiting: Semaphore::new(at_once + waiting),
            patience,
        }
    }

    async fn print<T: Send + 'static>(
        &'static self,
        work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let Ok(_place) = self.waiting.try_acquire() else {
            return Err(busy());
        };
        let Ok(turn) = tokio::time::timeout(self.patience, self.at_once.acquire()).await else {
            return Err(busy());
        };
        self.off(turn, work).await
    }

    async fn print_in_turn<T: Send + 'static>(
        &'static self,
        work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let turn = self.at_once.acquire().await;
        self.off(turn, work).await
    }

    /// The turn lasts as long as the work, even if whoever asked for it is gone.
    async fn off<T: Send + 'static>(
        &'static self,
        turn: Result<tokio::sync::SemaphorePermit<'static>, tokio::sync::AcquireError>,
        work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let turn = turn.map_err(|_| busy())?;
        tokio::task::spawn_blocking(move || {
            let made = work();
            drop(turn);
            made
        })
        .await
        .unwrap_or_else(|e| Err(Refusal::internal(format!("setting a file: {e}"))))
    }
}

fn busy() -> Refusal {
    Refusal::new(
        Kind::Unavailable,
        "many files are being made right now: try again in a moment",
    )
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn press(at_once: usize, waiting: usize, patience: Duration) -> &'static Press {
        Box::leak(Box::new(Press::new(at_once, waiting, patience)))
    }

    #[tokio::test]
    async fn a_file_is_made_while_others_are_served_on_the_same_thread() {
        let press = press(1, 4, PATIENCE);
        let (go, wait) = mpsc::channel::<()>();
        let making = tokio::spawn(press.print(move || {
            wait.recv().map_err(|e| Refusal::internal(e.to_string()))?;
            Ok(7)
        }));
        tokio::task::yield_now().await;
        assert!(!making.is_finished());
        // Only because this thread is free can it let the work go on.
        go.send(()).unwrap();
        assert_eq!(making.await.unwrap(), Ok(7));
    }

    #[tokio::test]
    async fn whoever_finds_too_many_waiting_is_asked_to_come_again() {
        let press = press(1, 1, PATIENCE);
        let (go, wait) = mpsc::channel::<()>();
        let first = tokio::spawn(press.print(move || {
            wait.recv().map_err(|e| Refusal::internal(e.to_string()))?;
            Ok(1)
        }));
        tokio::task::yield_now().await;
        let second = tokio::spawn(press.print(|| Ok(2)));
        tokio::task::yield_now().await;
        let third = press.print(|| Ok(3)).await;
        assert_eq!(third.map_err(|r| r.kind), Err(Kind::Unavailable));
        go.send(()).unwrap();
        assert_eq!(first.await.unwrap(), Ok(1));
        assert_eq!(second.await.unwrap(), Ok(2));
        assert_eq!(press.print(|| Ok(4)).await, Ok(4));
    }

    #[tokio::test]
    async fn nobody_waits_for_ever_but_who_has_many_made() {
        let press = press(1, 4, Duration::from_millis(1));
        let held = press.at_once.acquire().await.unwrap();
        let patient = tokio::spawn(press.print_in_turn(|| Ok(2)));
        tokio::task::yield_now().await;
        let refused = press.print(|| Ok(1)).await;
        assert_eq!(refused.map_err(|r| r.kind), Err(Kind::Unavailable));
        assert!(!patient.is_finished());
        drop(held);
        assert_eq!(patient.await.unwrap(), Ok(2));
    }
}
