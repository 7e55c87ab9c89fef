//! `plenary report`: the report of a meeting, written, edited, published.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::say;
use crate::app::App;
use crate::refusal::Refusal;
use crate::report::{self, asked};

/// Who writes when it is the command line.
const BY: &str = "command line";

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// Write the report of a meeting into files: .pdf (to print), .docx (to edit), .html (to read anywhere), .json (for scripts)
    ///
    /// It holds what is known of the meeting: networks, sessions, what the workshops brought, attendance by network, the programme; and what was
    /// written into it (see plenary report edit). For the networks (alliance) nothing stands in it that was never sent to the contact
    /// group, and no number of people below 5; for the world (public) only what is agreed, nobody by name, no number below 10.
    #[command(
        after_help = "Example: plenary report write ga-2020 --language ar --audience public -o report.pdf -o report.docx"
    )]
    Write {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// In which language: en, fr, ar, es or pt
        #[arg(long, value_name = "CODE", default_value = "en")]
        language: String,
        /// For whom: secretariat, alliance or public
        #[arg(long, value_name = "WHOM", default_value = "secretariat")]
        audience: String,
        /// Where to; the ending says the form. May be given several times
        #[arg(long, short, value_name = "FILE", required = true)]
        out: Vec<PathBuf>,
    },
    /// Show the texts that people wrote into the report, as a file to change and to hand to plenary report edit
    #[command(after_help = "Example: plenary report texts ga-2020 --language fr > texts.toml")]
    Texts {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// In which language: en, fr, ar, es or pt
        #[arg(long, value_name = "CODE", default_value = "en")]
        language: String,
        /// Print JSON in place of TOML
        #[arg(long)]
        json: bool,
    },
    /// Write texts into the report: introduction, networks, opening, workshops, closing, acknowledgements
    ///
    /// The file is what plenary report texts prints (TOML; JSON where its name ends with .json). A part that is not in it stays as it is; an empty text
    /// brings back what the facts say, a hyphen alone leaves the part out. An empty line begins a new paragraph, a line that starts with "- "
    /// is an item of a list, **bold** is bold. Every version is kept. The numbers under [after] say from which versions the texts come: what
    /// somebody wrote later is never overwritten.
    #[command(after_help = "Example: plenary report edit ga-2020 --texts texts.toml")]
    Edit {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// The texts
        #[arg(long, value_name = "FILE")]
        texts: PathBuf,
    },
    /// Show the report to the world at /reports/SLUG, frozen as it is now for the audience public
    #[command(after_help = "Example: plenary report publish ga-2020 --language en --language fr")]
    Publish {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
        /// In which languages: en, fr, ar, es or pt; may be given several times
        #[arg(long, value_name = "CODE", default_value = "en")]
        language: Vec<String>,
    },
    /// Take a published report back, in all languages
    Withdraw {
        /// The meeting's slug
        #[arg(value_name = "SLUG")]
        slug: String,
    },
}

/// Runs one of them.
pub async fn run(command: ReportCommand, app: &App) -> Result<(), Refusal> {
    let now = app.clock.now();
    match command {
        ReportCommand::Write {
            slug,
            language,
            audience,
            out,
        } => {
            let language = asked::language(&language)?;
            let audience = asked::audience(&audience)?;
            let formats = out
                .iter()
                .map(|path| asked::format(&ending(path), &path.display().to_string()))
                .collect::<Result<Vec<_>, _>>()?;
            let facts = report::facts(&app.db, now, &slug, language).await?;
            let document = report::compose(&facts, language, audience);
            let written = formats
                .into_iter()
                .map(|format| report::give(&document, format))
                .collect::<Result<Vec<_>, _>>()?;
            for (path, bytes) in out.iter().zip(written) {
                std::fs::write(path, &bytes).map_err(|e| {
                    Refusal::invalid(
                        path.display().to_string(),
                        format!("the file cannot be written: {e}"),
                    )
                })?;
                say(&format!("{}: {} bytes", path.display(), bytes.len()));
            }
        }
        ReportCommand::Texts {
            slug,
            language,
            json,
        } => {
            let language = asked::language(&language)?;
            let facts = report::facts(&app.db, now, &slug, language).await?;
            let file = report::texts_file(&facts, language);
            say(if json {
                serde_json::to_string_pretty(&file).unwrap_or_default()
            } else {
                report::to_toml(&file)?
            }
            .trim_end());
        }
        ReportCommand::Edit { slug, texts } => {
            let name = texts.display().to_string();
            let text = std::fs::read_to_string(&texts)
                .map_err(|e| Refusal::invalid(&name, format!("the file cannot be read: {e}")))?;
            let file = match ending(&texts).as_str() {
                "json" => report::of_json(text.as_bytes(), &name)?,
                _ => report::of_toml(&text, &name)?,
            };
            let new = report::write_file(&app.db, now, &slug, file, &name, BY).await?;
            say(&match new {
                0 => "nothing of it is new".to_string(),
                1 => "1 text is new and kept".to_string(),
                n => format!("{n} texts are new and kept"),
            });
        }
        ReportCommand::Publish { slug, language } => {
            let languages = language
                .iter()
                .map(|code| asked::language(code))
                .collect::<Result<Vec<_>, _>>()?;
            let done = report::publish(&app.db, now, &slug, languages, BY).await?;
            if let Some(warning) = done.warning() {
                eprintln!("careful: {warning}");
            }
            for (language, number) in done.numbers {
                let code = language.code();
                say(&format!(
                    "/reports/{slug}?language={code}: number {number} is published"
                ));
            }
        }
        ReportCommand::Withdraw { slug } => {
            let gone = report::withdraw(&app.db, now, &slug, BY).await?;
            say(&format!(
                "{gone} withdrawn: /reports/{slug} shows nothing any more"
            ));
        }
    }
    Ok(())
}

fn ending(path: &Path) -> String {
    path.extension()
        .map_or_else(String::new, |e| e.to_string_lossy().into_owned())
}
