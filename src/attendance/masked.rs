//! Addresses as whoever may not see them sees them.

/// Of each address in a written name its ends: `z…@mail.example`.
pub fn masked(name: &str) -> String {
    let words: Vec<String> = name.split(' ').map(masked_word).collect();
    words.join(" ")
}

fn masked_word(word: &str) -> String {
    match word.split_once('@') {
        Some((local, domain)) if domain.contains('.') => {
            let local = local.trim_start_matches(['<', '(', '[', '"']);
            let first: String = local.chars().take(1).collect();
            format!("{first}…@{domain}")
        }
        _ => word.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn an_address_that_stands_for_a_name_shows_its_ends() {
        let shown = [
            "zawadi.c@mail.example",
            "Zawadi <z@mail.example>",
            "Zawadi @home",
        ];
        assert_eq!(
            shown.map(masked),
            ["z…@mail.example", "Zawadi z…@mail.example>", "Zawadi @home"]
        );
    }
}
