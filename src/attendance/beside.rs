//! What stands beside somebody's name where a platform shows it: a device, a network, a function of hers; or a word that makes it somebody else's.

use std::collections::HashSet;

use super::names;

/// Whoever is called so beside a name is not its bearer: who interprets or stands in for her, her family, her office, a program; or she is not there.
/// Folded as [`names::words`] does.
const OTHERS: [&str; 100] = [
    "interpreter",
    "interpreters",
    "interprete",
    "interpretes",
    "interpretation",
    "interpretacion",
    "interpretacao",
    "interpreting",
    "translator",
    "translation",
    "traductor",
    "traductora",
    "traducteur",
    "traductrice",
    "tradutor",
    "tradutora",
    "dolmetscher",
    "dolmetscherin",
    "dolmetschen",
    "ubersetzer",
    "ubersetzerin",
    "traduttore",
    "traduttrice",
    "tolk",
    "tlumacz",
    "tlumaczka",
    "переводчик",
    "переводчица",
    "مترجم",
    "مترجمه",
    "الترجمه",
    "ترجمه",
    "翻译",
    "口译",
    "翻訳",
    "通訳",
    "assistant",
    "assistants",
    "assistante",
    "assistent",
    "assistentin",
    "asistente",
    "assistente",
    "assistenz",
    "مساعد",
    "مساعده",
    "aide",
    "office",
    "bureau",
    "buro",
    "oficina",
    "gabinete",
    "cabinet",
    "ufficio",
    "مكتب",
    "behalf",
    "replaced",
    "replacing",
    "replaces",
    "replacement",
    "remplace",
    "remplacee",
    "remplacant",
    "remplacante",
    "vertreten",
    "vertretung",
    "vertreterin",
    "stellvertreter",
    "stellvertreterin",
    "suplente",
    "substitute",
    "sustituto",
    "sustituta",
    "sustituida",
    "substituto",
    "substituta",
    "substituida",
    "alternate",
    "proxy",
    "absent",
    "absente",
    "ausente",
    "abwesend",
    "غائب",
    "غائبه",
    "husband",
    "wife",
    "spouse",
    "son",
    "daughter",
    "mari",
    "epoux",
    "conjoint",
    "ehemann",
    "marido",
    "esposo",
    "marito",
    "زوج",
    "زوجها",
    "read",
];

/// A part of these beside a name in brackets: it is a machine, a function or a body, hence no other person's name.
const NOT_PERSONS: [&str; 62] = [
    "iphone",
    "ipad",
    "android",
    "galaxy",
    "samsung",
    "huawei",
    "xiaomi",
    "redmi",
    "oppo",
    "vivo",
    "infinix",
    "tecno",
    "itel",
    "nokia",
    "motorola",
    "moto",
    "pixel",
    "oneplus",
    "realme",
    "honor",
    "lenovo",
    "desktop",
    "laptop",
    "macbook",
    "surface",
    "phone",
    "mobile",
    "tablet",
    "device",
    "computer",
    "pc",
    "user",
    "zoom",
    "webex",
    "chair",
    "cochair",
    "chairperson",
    "president",
    "presidente",
    "rapporteur",
    "facilitator",
    "moderator",
    "speaker",
    "panelist",
    "panellist",
    "coordinator",
    "director",
    "delegate",
    "representative",
    "observer",
    "secretariat",
    "network",
    "alliance",
    "women",
    "mediators",
    "ministry",
    "union",
    "un",
    "foundation",
    "university",
    "institute",
    "association",
];

/// Whether a written name in which her name stands says that it is somebody else, or may be. `folk`: the words of the names of everybody expected;
/// `codes`: of networks.
pub fn is_another(written: &str, hers: &str, folk: &HashSet<String>, codes: &[String]) -> bool {
    let keys = names::keys(hers);
    let own: Vec<String> = keys
        .iter()
        .flat_map(|key| key.split(' ').map(str::to_string).collect::<Vec<_>>())
        .collect();
    let extra = |text: &str| -> Vec<String> {
        let mut words = names::words(text);
        words.retain(|w| !own.contains(w));
        words
    };
    if extra(written).iter().any(|w| OTHERS.contains(&w.as_str())) {
        return true;
    }
    let (outside, insides) = names::brackets(written);
    let within = insides
        .iter()
        .any(|i| names::readings(i, codes).iter().any(|r| keys.contains(r)));
    if !within || holds(&outside, hers) {
        return false;
    }
    // `New (Old)`: a device, a function, a short name are hers; a whole name of another is not, unless it is hers in another script.
    let before = names::words(&outside);
    let shared = before.iter().any(|w| own.contains(w));
    let rest: Vec<String> = before
        .into_iter()
        .filter(|w| !names::is_noise(w, codes) && !w.chars().any(|c| c.is_ascii_digit()))
        .collect();
    if shared || rest.iter().any(|w| NOT_PERSONS.contains(&w.as_str())) {
        return false;
    }
    rest.iter().any(|w| folk.contains(w))
        || (rest.len() > 1 && is_latin(&rest.concat()) == is_latin(&own.concat()))
}

/// Whether all words of the name stand in the text.
fn holds(text: &str, name: &str) -> bool {
    let words = names::words(text);
    names::words(name).iter().all(|w| words.contains(w))
}

fn is_latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}
