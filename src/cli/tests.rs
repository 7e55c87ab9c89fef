//! The examples that the documents and the help show are whole commands.

use super::*;

/// The lines of README.md's shell blocks and of the help that begin with `plenary`, as a shell takes them apart.
fn shown() -> Vec<Vec<String>> {
    let readme = include_str!("../../README.md");
    let blocks = readme.split("```sh\n").skip(1);
    let blocks = blocks.filter_map(|b| b.split_once("```").map(|(block, _)| block));
    let lines = blocks.chain([EXAMPLE]).flat_map(str::lines).map(str::trim);
    lines
        .filter(|line| line.starts_with("plenary "))
        .map(|line| {
            let parts = line.split(" > ").next().unwrap_or(line).split('"');
            let words = parts.enumerate().flat_map(|(i, part)| match i % 2 {
                1 => vec![part.to_string()],
                _ => part.split_whitespace().map(str::to_string).collect(),
            });
            words.collect()
        })
        .collect()
}

#[test]
fn every_example_is_a_whole_command() {
    let all = shown();
    assert!(all.len() >= 20, "only {} examples were found", all.len());
    for words in all {
        if let Err(refused) = Line::try_parse_from(&words) {
            panic!("{}: {refused}", words.join(" "));
        }
    }
}

#[test]
fn the_commands_contradict_themselves_nowhere() {
    use clap::CommandFactory;
    Line::command().debug_assert();
}
