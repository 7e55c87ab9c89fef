//! Starts the command line.

fn main() -> std::process::ExitCode {
    plenary::cli::main()
}
