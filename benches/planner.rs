//! How long the planner's parts take: reading a problem, its tables, a first programme with the first bounds, and the search by the number of
//! its moves. `PLENARY_BENCH` names another problem file than the samples.

// A problem that cannot be read ends the measure there and then.
#![allow(clippy::panic)]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput};
use plenary::proposal::{Budget, Problem, Request, Tables, Watch, propose, read_problem};

/// Moves of a search that is measured.
const MOVES: u64 = 400_000;

fn files() -> Vec<PathBuf> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planning");
    std::env::var_os("PLENARY_BENCH").map_or_else(
        || {
            ["small-1.json", "annual-1.json"]
                .map(|name| samples.join(name))
                .to_vec()
        },
        |path| vec![path.into()],
    )
}

fn problems() -> Vec<(String, String, Problem)> {
    files()
        .iter()
        .map(|path| {
            let text =
                std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let problem = read_problem(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            (problem.name.clone(), text, problem)
        })
        .collect()
}

fn plan(tables: &Tables, steps: u64) -> Vec<i64> {
    let watch = Watch {
        elapsed: &|| Duration::ZERO,
        stop: &|| false,
        better: &|_| {},
    };
    let request = Request {
        budget: Budget::Steps(steps),
        seed: 1,
        threads: 2,
        given: Vec::new(),
    };
    propose(tables, &request, &watch).vector
}

fn planner(c: &mut Criterion) {
    for (name, text, problem) in problems() {
        let mut group = c.benchmark_group("prepare");
        group
            .sample_size(20)
            .throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("read", &name), |b| {
            b.iter(|| read_problem(black_box(&text)));
        });
        group.bench_function(BenchmarkId::new("tables", &name), |b| {
            b.iter(|| Tables::of(black_box(&problem)));
        });
        group.finish();
        let Ok(tables) = Tables::of(&problem) else {
            panic!("{name} has no tables");
        };
        let mut group = c.benchmark_group("plan");
        group
            .sample_size(10)
            .measurement_time(Duration::from_secs(8));
        group.bench_function(
            BenchmarkId::new("first programme and first bounds", &name),
            |b| b.iter(|| plan(&tables, 1)),
        );
        group.throughput(Throughput::Elements(MOVES));
        group.bench_function(BenchmarkId::new("moves", &name), |b| {
            b.iter(|| plan(&tables, MOVES));
        });
        group.finish();
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    planner(&mut criterion);
    criterion.final_summary();
}
