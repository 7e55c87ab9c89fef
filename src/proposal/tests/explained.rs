//! The sentences that go with a programme, in each language.

use super::world::{at, people, plain};
use crate::language::Language;
use crate::proposal::*;

fn programme(starts: &[(&str, Option<&str>)]) -> Vec<(WorkshopId, Option<crate::time::Instant>)> {
    let start = |(id, start): &(&str, Option<&str>)| (WorkshopId((*id).into()), start.map(at));
    starts.iter().map(start).collect()
}

fn explained_in(
    language: Language,
    problem: &Problem,
    starts: &[(&str, Option<&str>)],
) -> Vec<String> {
    let tables = Tables::of(problem).unwrap();
    let explanation = explain(problem, &tables, &programme(starts));
    let name = |p: &PersonId| format!("<{}>", p.0);
    let speech = Speech {
        problem,
        language,
        name: &name,
    };
    speech.explanation(&explanation)
}

fn explained(problem: &Problem, starts: &[(&str, Option<&str>)]) -> Vec<String> {
    explained_in(Language::En, problem, starts)
}

/// Workshop a, led by p1 in Rome, with p3 of Fiji who must attend.
fn one_session() -> Problem {
    let mut problem = plain();
    problem.workshops.truncate(1);
    problem.workshops[0].facilitators = people(&["p1"]);
    problem.workshops[0].required = people(&["p3"]);
    problem.workshops[0].optional = people(&["p2"]);
    problem
}

#[test]
fn a_session_says_who_can_come_for_whom_it_is_night_and_what_an_hour_would_change() {
    assert_eq!(
        explained(&one_session(), &[("a", Some("2026-10-12T20:00:00Z"))]),
        [
            "Workshop a (a), Monday 12 October 20:00, UTC: 3 of 3 can come. \
             Local times: Network n1 Mon 12 Oct 22:00 in Rome (2 of 2); Network n2 Tue 13 Oct 08:00 in Fiji (1 of 1). \
             It costs Network n1 1 h 00, Network n2 1 h 00 a head. \
             One hour earlier would change nothing. \
             One hour later would lose 1 facilitator (<p1>).",
            "Network n1 carries 1 h 00 of unsocial time per member, the most of all networks. \
             The hardest session for it is a, with 1 h 00.",
            "Network n2 carries 1 h 00 of unsocial time per member, the most of all networks. \
             The hardest session for it is a, with 1 h 00.",
        ]
    );
}

#[test]
fn a_session_in_somebodys_night_says_where_it_is_what_time() {
    let mut problem = one_session();
    problem.networks[0].ledger = 30_000;
    assert_eq!(
        explained(&problem, &[("a", Some("2026-10-12T12:00:00Z"))])[..2],
        [
            "Workshop a (a), Monday 12 October 12:00, UTC: 2 of 3 can come. \
             Must attend but cannot for all of it: <p3>. \
             Local times: Network n1 Mon 12 Oct 14:00 in Rome (2 of 2); Network n2 Tue 13 Oct 00:00 in Fiji (0 of 1). \
             For 1 member in Fiji it is Tue 13 Oct 00:00, at least partly in her hours of sleep. \
             It costs Network n2 4 h 00 a head. \
             One hour earlier would change nothing. \
             One hour later would change nothing.",
            "Network n2 carries 4 h 00 of unsocial time per member, the most of all networks. \
             All networks together carry 2 h 15 on average. \
             The hardest session for it is a, with 4 h 00.",
        ]
    );
}

#[test]
fn the_same_is_said_in_french_arabic_spanish_and_portuguese() {
    let starts = [("a", Some("2026-10-12T21:00:00Z"))];
    let said = |language| explained_in(language, &one_session(), &starts)[0].clone();
    let all = [Language::Fr, Language::Ar, Language::Es, Language::Pt].map(said);
    assert_eq!(
        all,
        [
            "Workshop a (a), lundi 12 octobre 21:00, UTC : 1 personne sur 3 peut venir. \
             Doivent être là mais ne le peuvent pas tout du long : <p1>. \
             Heures locales : Network n1 lun. \
             12 oct. \
             23:00 à Rome (0 sur 2) ; Network n2 mar. \
             13 oct. \
             09:00 à Fiji (1 sur 1). \
             Pour 2 membres à Rome, il est lun. \
             12 oct. \
             23:00, au moins en partie dans leurs heures de sommeil. \
             Coût par membre : Network n1 4 h 00. \
             Une heure plus tôt, ce serait mieux : 2 personnes de plus pourraient venir, il ferait nuit pour 2 personnes de moins. \
             Une heure plus tard, on perdrait 1 animateur (<p1>).",
            "\u{2068}Workshop a\u{2069} (\u{2068}a\u{2069})، \u{2068}الاثنين 12 أكتوبر 21:00، UTC\u{2069}: يستطيع الحضور 1 من 3. \
             حضورهم لازم ولا يستطيعون البقاء طوال الجلسة: \u{2068}<p1>\u{2069}. \
             الأوقات المحلية: \u{2068}Network n1\u{2069} \u{2068}الاثنين 12 أكتوبر 23:00\u{2069} في \u{2068}Rome\u{2069} (0 من 2)؛ \u{2068}Network n2\u{2069} \u{2068}الثلاثاء 13 أكتوبر 09:00\u{2069} في \u{2068}Fiji\u{2069} (1 من 1). \
             الوقت لعضوين في \u{2068}Rome\u{2069} هو \u{2068}الاثنين 12 أكتوبر 23:00\u{2069}، في ساعات نومهما كليًا أو جزئيًا. \
             الكلفة لكل عضو: \u{2068}Network n1\u{2069} \u{2068}4 س 00 د\u{2069}. \
             قبل ذلك بساعة يكون أفضل: يستطيع الحضور شخصان أكثر، يكون الوقت ليلًا عند شخصين أقل. \
             بعد ذلك بساعة يغيب ميسّر واحد (\u{2068}<p1>\u{2069}).",
            "Workshop a (a), lunes, 12 de octubre 21:00, UTC: puede venir 1 de 3. \
             Deben estar, pero no pueden todo el tiempo: <p1>. \
             Horas locales: Network n1 lun, 12 de oct 23:00 en Rome (0 de 2); Network n2 mar, 13 de oct 09:00 en Fiji (1 de 1). \
             Para 2 miembros en Rome es lun, 12 de oct 23:00, al menos en parte en sus horas de sueño. \
             Cuesta por miembro: Network n1 4 h 00. \
             Una hora antes sería mejor: podrían venir 2 personas más, sería de noche para 2 personas menos. \
             Una hora después se perdería 1 persona que facilita (<p1>).",
            "Workshop a (a), segunda-feira, 12 de outubro 21:00, UTC: 1 de 3 pode vir. \
             Têm de estar, mas não podem todo o tempo: <p1>. \
             Horas locais: Network n1 seg., 12 de out. \
             23:00 em Rome (0 de 2); Network n2 ter., 13 de out. \
             09:00 em Fiji (1 de 1). \
             Para 2 membros em Rome é seg., 12 de out. \
             23:00, pelo menos em parte nas suas horas de sono. \
             Custa por membro: Network n1 4 h 00. \
             Uma hora mais cedo seria melhor: mais 2 pessoas poderiam vir, seria noite para menos 2 pessoas. \
             Uma hora mais tarde perder-se-ia 1 pessoa que facilita (<p1>).",
        ]
    );
}

#[test]
fn a_workshop_without_a_start_says_what_forbids_it() {
    let mut problem = plain();
    problem.workshops.truncate(1);
    problem.workshops[0].quorum = Some(1);
    problem.workshops[0].start_after = Some(at("2026-10-13T12:00:00Z"));
    problem.networks.clear();
    problem.participants.clear();
    assert_eq!(
        explained(&problem, &[("a", None)]),
        [
            "Workshop a (a) has no start. Of 48 starts: at 36 it would start too early for this workshop; \
             at 12 too few could come. None is left."
        ]
    );
}

#[test]
fn every_text_is_there_in_every_language_and_nothing_is_wrong_with_the_files() {
    assert_eq!(explain::texts().faults(), []);
}

/// Every rule and every level of the objective is told with a text of its own.
#[test]
fn every_rule_and_every_level_has_its_text() {
    let keys = Rule::ALL
        .map(|r| format!("rule-{}", r.name()))
        .into_iter()
        .chain(Measure::ALL.map(|m| format!("level-{}", m.name())));
    let missing: Vec<String> = keys
        .filter(|key| !explain::texts().has(Language::En, key))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// What the code asks for by key is in the files, and nothing is in the files that no code asks for.
#[test]
fn the_keys_of_the_code_are_those_of_the_files() {
    let code: String = [
        include_str!("../explain/sentences/mod.rs"),
        include_str!("../explain/sentences/session.rs"),
        include_str!("../explain/sentences/network.rs"),
        include_str!("../explain/sentences/price.rs"),
        include_str!("../explain/sentences/change.rs"),
    ]
    .concat();
    let file = include_str!("../explain/texts/en.ftl");
    let unused: Vec<&str> = file
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter(|key| !key.starts_with("rule-") && !key.starts_with("level-"))
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
    let asked = code.split('"').skip(1).step_by(2).filter(|word| {
        word.contains('-')
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || "-_".contains(c))
    });
    let missing: Vec<&str> = asked
        .filter(|key| !explain::texts().has(Language::En, key))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}
