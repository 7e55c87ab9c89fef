//! The tables `organisers`, `sign_in_links`, `web_sessions` and `api_tokens`.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::{Organiser, OrganiserId, SESSION_HOURS, SIGN_IN_MINUTES, SignedIn};
use crate::language::Language;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::secret::{Token, hash_of};
use crate::store::schema::{api_tokens, organisers, sign_in_links, web_sessions};
use crate::store::{Conn, naive, on_db};
use crate::time::Instant;

fn of_row((id, email, language): (String, String, String)) -> Organiser {
    Organiser {
        id: OrganiserId::from_text(id),
        email: Email::from_stored(email),
        language: Language::of_code(&language).unwrap_or_default(),
    }
}

/// Lets an address sign in; twice is once.
pub fn add(conn: &mut Conn, email: &Email, now: Instant) -> Result<Organiser, Refusal> {
    if let Some(known) = by_email(conn, email)? {
        return Ok(known);
    }
    let id = OrganiserId::fresh();
    on_db!(conn, |c| diesel::insert_into(organisers::table)
        .values((
            organisers::id.eq(id.as_str()),
            organisers::email.eq(email.as_str()),
            organisers::email_key.eq(email.key()),
            organisers::created_at.eq(naive(now)),
        ))
        .execute(c))?;
    Ok(Organiser {
        id,
        email: email.clone(),
        language: Language::default(),
    })
}

/// In which language she reads the pages from now on.
pub fn set_language(conn: &mut Conn, who: &OrganiserId, language: Language) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        organisers::table.find(who.as_str())
    )
    .set(organisers::language.eq(language.code()))
    .execute(c))?;
    Ok(())
}

/// The organiser with this address, in whatever case it is written.
pub fn by_email(conn: &mut Conn, email: &Email) -> Result<Option<Organiser>, Refusal> {
    let row: Option<(String, String, String)> = on_db!(conn, |c| organisers::table
        .filter(organisers::email_key.eq(email.key()))
        .select((organisers::id, organisers::email, organisers::language))
        .first(c)
        .optional())?;
    Ok(row.map(of_row))
}

/// All organisers, by address.
pub fn list(conn: &mut Conn) -> Result<Vec<Organiser>, Refusal> {
    let rows: Vec<(String, String, String)> = on_db!(conn, |c| organisers::table
        .order(organisers::email_key)
        .select((organisers::id, organisers::email, organisers::language))
        .load(c))?;
    Ok(rows.into_iter().map(of_row).collect())
}

/// Ends an organiser's account with all that signs her in.
pub fn remove(conn: &mut Conn, who: &OrganiserId) -> Result<(), Refusal> {
    let id = who.as_str();
    on_db!(conn, |c| diesel::delete(
        sign_in_links::table.filter(sign_in_links::organiser_id.eq(id))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        web_sessions::table.filter(web_sessions::organiser_id.eq(id))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        api_tokens::table.filter(api_tokens::organiser_id.eq(id))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(organisers::table.find(id))
        .execute(c))?;
    Ok(())
}

/// A link that signs her in once, within [`SIGN_IN_MINUTES`].
pub fn make_sign_in_link(
    conn: &mut Conn,
    who: &OrganiserId,
    now: Instant,
) -> Result<Token, Refusal> {
    let token = Token::fresh();
    on_db!(conn, |c| diesel::insert_into(sign_in_links::table)
        .values((
            sign_in_links::token_hash.eq(token.hash()),
            sign_in_links::organiser_id.eq(who.as_str()),
            sign_in_links::created_at.eq(naive(now)),
            sign_in_links::expires_at.eq(naive(now + TimeDelta::minutes(SIGN_IN_MINUTES))),
        ))
        .execute(c))?;
    Ok(token)
}

/// How many links she was given since then, by whatever way.
pub fn links_since(conn: &mut Conn, who: &OrganiserId, since: Instant) -> Result<i64, Refusal> {
    Ok(on_db!(conn, |c| sign_in_links::table
        .filter(sign_in_links::organiser_id.eq(who.as_str()))
        .filter(sign_in_links::created_at.ge(naive(since)))
        .count()
        .get_result(c))?)
}

/// Whom a link would sign in; `None` when it was used, is too old or never was.
pub fn whose_sign_in_link(
    conn: &mut Conn,
    token: &str,
    now: Instant,
) -> Result<Option<Organiser>, Refusal> {
    let row: Option<(String, String, String)> = on_db!(conn, |c| sign_in_links::table
        .inner_join(organisers::table)
        .filter(sign_in_links::token_hash.eq(hash_of(token)))
        .filter(sign_in_links::used_at.is_null())
        .filter(sign_in_links::expires_at.gt(naive(now)))
        .select((organisers::id, organisers::email, organisers::language))
        .first(c)
        .optional())?;
    Ok(row.map(of_row))
}

/// Uses a link up; `None` when it was used, is too old or never was.
pub fn use_sign_in_link(
    conn: &mut Conn,
    token: &str,
    now: Instant,
) -> Result<Option<Organiser>, Refusal> {
    let hash = hash_of(token);
    let used = on_db!(conn, |c| diesel::update(
        sign_in_links::table
            .find(&hash)
            .filter(sign_in_links::used_at.is_null())
            .filter(sign_in_links::expires_at.gt(naive(now)))
    )
    .set(sign_in_links::used_at.eq(naive(now)))
    .execute(c))?;
    if used == 0 {
        return Ok(None);
    }
    let row: (String, String, String) = on_db!(conn, |c| sign_in_links::table
        .inner_join(organisers::table)
        .filter(sign_in_links::token_hash.eq(&hash))
        .select((organisers::id, organisers::email, organisers::language))
        .first(c))?;
    Ok(Some(of_row(row)))
}

/// Opens a session; the token goes into her cookie.
pub fn open_session(conn: &mut Conn, who: &OrganiserId, now: Instant) -> Result<Token, Refusal> {
    let token = Token::fresh();
    on_db!(conn, |c| diesel::insert_into(web_sessions::table)
        .values((
            web_sessions::token_hash.eq(token.hash()),
            web_sessions::organiser_id.eq(who.as_str()),
            web_sessions::form_token.eq(Token::fresh().text()),
            web_sessions::created_at.eq(naive(now)),
            web_sessions::seen_at.eq(naive(now)),
            web_sessions::expires_at.eq(naive(now + TimeDelta::hours(SESSION_HOURS))),
        ))
        .execute(c))?;
    Ok(token)
}

/// Whose session that is, while it lasts.
pub fn by_session(conn: &mut Conn, token: &str, now: Instant) -> Result<Option<SignedIn>, Refusal> {
    let row: Option<(String, String, String, String)> = on_db!(conn, |c| web_sessions::table
        .inner_join(organisers::table)
        .filter(web_sessions::token_hash.eq(hash_of(token)))
        .filter(web_sessions::expires_at.gt(naive(now)))
        .select((
            organisers::id,
            organisers::email,
            organisers::language,
            web_sessions::form_token
        ))
        .first(c)
        .optional())?;
    Ok(row.map(|(id, email, language, form_token)| SignedIn {
        organiser: of_row((id, email, language)),
        form_token,
    }))
}

/// Ends a session; one that is not there is ended already.
pub fn close_session(conn: &mut Conn, token: &str) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        web_sessions::table.find(hash_of(token))
    )
    .execute(c))?;
    Ok(())
}

/// A token for scripts, sent as `Authorization: Bearer …`; shown once.
pub fn make_api_token(conn: &mut Conn, who: &OrganiserId, now: Instant) -> Result<Token, Refusal> {
    let token = Token::fresh();
    on_db!(conn, |c| diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::token_hash.eq(token.hash()),
            api_tokens::organiser_id.eq(who.as_str()),
            api_tokens::created_at.eq(naive(now)),
        ))
        .execute(c))?;
    Ok(token)
}

/// Whose token for scripts that is; `None` for one that never was or was revoked.
pub fn by_api_token(conn: &mut Conn, token: &str) -> Result<Option<Organiser>, Refusal> {
    let row: Option<(String, String, String)> = on_db!(conn, |c| api_tokens::table
        .inner_join(organisers::table)
        .filter(api_tokens::token_hash.eq(hash_of(token)))
        .filter(api_tokens::revoked_at.is_null())
        .select((organisers::id, organisers::email, organisers::language))
        .first(c)
        .optional())?;
    Ok(row.map(of_row))
}

/// Ends all of her tokens for scripts; gives how many there were.
pub fn revoke_api_tokens(
    conn: &mut Conn,
    who: &OrganiserId,
    now: Instant,
) -> Result<usize, Refusal> {
    Ok(on_db!(conn, |c| diesel::update(
        api_tokens::table
            .filter(api_tokens::organiser_id.eq(who.as_str()))
            .filter(api_tokens::revoked_at.is_null())
    )
    .set(api_tokens::revoked_at.eq(naive(now)))
    .execute(c))?)
}
