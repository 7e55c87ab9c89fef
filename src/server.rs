//! The one table of routes, and the server that answers them.
//! Long because it lists every address once.

use actix_web::middleware::from_fn;
use actix_web::{App as Routes, HttpResponse, HttpServer, web};
use serde::Serialize;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::{OpenApi, ToSchema};

use crate::approval;
use crate::attendance;
use crate::availability;
use crate::certificate;
use crate::feed;
use crate::insight;
use crate::invitation;
use crate::ledger;
use crate::mail;
use crate::meeting;
use crate::organiser;
use crate::privacy;
use crate::programme;
use crate::proposal;
use crate::public;
use crate::refusal::{Kind, Refusal};
use crate::registration;
use crate::reminder;
use crate::report;
use crate::rsvp;
use crate::time::rules_version;
use crate::web::{ApiFailure, COOKIE, Site, asset, bad_query, guard, leave, not_found};

/// Every address of the service.
fn routes(all: &mut web::ServiceConfig) {
    all
        // Anybody
        .route("/health", web::get().to(health))
        .route("/assets/{name}", web::get().to(asset))
        .route("/leave", web::get().to(leave))
        .route("/sign-in", web::get().to(organiser::web::form))
        .route("/sign-in", web::post().to(organiser::web::ask))
        .route("/sign-in/{token}", web::get().to(organiser::web::confirm))
        .route("/sign-in/{token}", web::post().to(organiser::web::open))
        .route("/sign-out", web::post().to(organiser::web::sign_out))
        .route("/language", web::post().to(organiser::web::language))
        .route("/register/{slug}", web::get().to(registration::web::events))
        .route(
            "/register/{slug}/{code}",
            web::get().to(registration::web::event),
        )
        .route(
            "/register/{slug}/{code}",
            web::post().to(registration::web::register),
        )
        .route(
            "/registration/{token}",
            web::get().to(registration::link::web::show),
        )
        .route(
            "/registration/{token}",
            web::post().to(registration::link::web::confirm),
        )
        .route(
            "/registration/{token}/cancel",
            web::post().to(registration::link::web::cancel),
        )
        // Whoever holds a secret address, or knows that of the public programme
        .route("/feed/{token}.ics", web::get().to(feed::out::web::feed))
        .route(
            "/public/{slug}/programme.ics",
            web::get().to(feed::out::web::public),
        )
        .route("/public/{slug}", web::get().to(public::web::programme))
        .route("/public/{slug}/embed", web::get().to(public::web::embed))
        .route(
            "/public/{slug}/schedule.xml",
            web::get().to(public::web::xml),
        )
        .route(
            "/public/{slug}/schedule.json",
            web::get().to(public::web::json),
        )
        .route(
            "/public/{slug}/sessions/{code}.ics",
            web::get().to(public::web::session),
        )
        .route(
            "/certificates/{code}",
            web::get().to(certificate::check::web::check),
        )
        .route("/unsubscribe/{token}", web::get().to(reminder::web::ask))
        .route("/unsubscribe/{token}", web::post().to(reminder::web::leave))
        .route("/reports/{slug}", web::get().to(report::shown::web::public))
        .route(
            "/reports/{slug}/file",
            web::get().to(report::shown::web::public_file),
        )
        // Whoever holds a personal link
        .route("/my/{token}", web::get().to(rsvp::web::my))
        .route("/my/{token}", web::post().to(rsvp::web::answer))
        .route(
            "/my/{token}/here",
            web::get().to(attendance::own::web::here),
        )
        .route(
            "/my/{token}/here",
            web::post().to(attendance::own::web::say_so),
        )
        .route("/my/{token}/calendar", web::get().to(feed::web::mine))
        .route("/my/{token}/calendar", web::post().to(feed::web::change))
        .route("/my/{token}/held", web::get().to(rsvp::inbound::web::held))
        .route(
            "/my/{token}/held",
            web::post().to(rsvp::inbound::web::confirm),
        )
        .route(
            "/my/{token}/settings",
            web::get().to(rsvp::wishes::web::settings),
        )
        .route("/my/{token}/data", web::get().to(privacy::web::mine))
        .route("/my/{token}/data", web::post().to(privacy::web::take))
        .route("/my/{token}/erase", web::get().to(privacy::web::ask))
        .route(
            "/my/{token}/erase",
            web::post().to(privacy::web::erase_mine),
        )
        .route(
            "/my/{token}/events/{code}.ics",
            web::get().to(rsvp::web::event),
        )
        .route(
            "/my/{token}/wishes",
            web::post().to(rsvp::wishes::web::save),
        )
        .route(
            "/my/{token}/availability",
            web::get().to(rsvp::availability::web::mine),
        )
        .route(
            "/my/{token}/availability",
            web::post().to(rsvp::availability::web::add),
        )
        .route(
            "/my/{token}/availability/calendar",
            web::post().to(rsvp::availability::web::calendar),
        )
        .route(
            "/my/{token}/availability/{form}",
            web::post().to(rsvp::availability::web::change),
        )
        .route(
            "/my/{token}/attendance",
            web::get().to(attendance::coordinator::web::mine),
        )
        .route(
            "/my/{token}/attendance/export",
            web::get().to(attendance::coordinator::web::export),
        )
        .route(
            "/my/{token}/sessions/{code}",
            web::get().to(attendance::hub::web::my_session),
        )
        .route(
            "/my/{token}/sessions/{code}/check-in",
            web::get().to(attendance::marks::web::my_desk),
        )
        .route(
            "/my/{token}/sessions/{code}/check-in",
            web::post().to(attendance::marks::web::my_check_in),
        )
        .route(
            "/my/{token}/sessions/{code}/marks",
            web::get().to(attendance::marks::web::my_standing),
        )
        .route(
            "/my/{token}/sessions/{code}/marks",
            web::post().to(attendance::marks::web::my_marks),
        )
        .route(
            "/my/{token}/sessions/{code}/export",
            web::get().to(attendance::hub::web::my_export),
        )
        .route(
            "/my/{token}/sessions/{code}/finalise",
            web::post().to(attendance::hub::web::my_finalise),
        )
        .route(
            "/my/{token}/sessions/{code}/import",
            web::get().to(attendance::report_page::web::my_page),
        )
        .route(
            "/my/{token}/sessions/{code}/import",
            web::post().to(attendance::report_page::web::my_send),
        )
        .route(
            "/my/{token}/sessions/{code}/import/keep",
            web::post().to(attendance::report_page::web::my_keep),
        )
        .route(
            "/my/{token}/sessions/{code}/import/take-back",
            web::post().to(attendance::report_page::web::my_take_back),
        )
        .route(
            "/my/{token}/sessions/{code}/names",
            web::get().to(attendance::names_page::web::my_page),
        )
        .route(
            "/my/{token}/sessions/{code}/names",
            web::post().to(attendance::names_page::web::my_take),
        )
        .route(
            "/my/{token}/sessions/{code}/names/search",
            web::get().to(attendance::names_page::web::my_search),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/import",
            web::get().to(attendance::report_page::web::page),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/import",
            web::post().to(attendance::report_page::web::send),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/import/keep",
            web::post().to(attendance::report_page::web::keep_it),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/import/take-back",
            web::post().to(attendance::report_page::web::take_back),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/names",
            web::get().to(attendance::names_page::web::page),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/names",
            web::post().to(attendance::names_page::web::take),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/names/search",
            web::get().to(attendance::names_page::web::search),
        )
        .route(
            "/my/{token}/sessions/{code}/notes",
            web::post().to(attendance::notes::web::keep),
        )
        .route(
            "/my/{token}/sessions/{code}/insights",
            web::get().to(insight::web::mine),
        )
        .route(
            "/my/{token}/sessions/{code}/insights",
            web::post().to(insight::web::take_mine),
        )
        .route(
            "/my/{token}/certificate",
            web::get().to(certificate::web::mine),
        )
        .route(
            "/my/{token}/certificate",
            web::post().to(certificate::web::want),
        )
        .route(
            "/my/{token}/review",
            web::get().to(insight::contact_group::web::to_review),
        )
        .route(
            "/my/{token}/review",
            web::post().to(insight::contact_group::web::take_review),
        )
        // Organisers
        .route(
            "/meetings/{slug}/report",
            web::get().to(report::editor::web::editor),
        )
        .route(
            "/meetings/{slug}/report",
            web::post().to(report::editor::web::save),
        )
        .route(
            "/meetings/{slug}/report/view",
            web::get().to(report::shown::web::view),
        )
        .route(
            "/meetings/{slug}/report/file",
            web::get().to(report::shown::web::file),
        )
        .route(
            "/meetings/{slug}/report/versions",
            web::get().to(report::editor::web::versions),
        )
        .route(
            "/meetings/{slug}/report/publish",
            web::post().to(report::editor::web::publish_it),
        )
        .route(
            "/meetings/{slug}/report/withdraw",
            web::post().to(report::editor::web::withdraw_it),
        )
        .route(
            "/meetings/{slug}/certificates",
            web::get().to(certificate::organiser::web::certificates),
        )
        .route(
            "/meetings/{slug}/certificates",
            web::post().to(certificate::organiser::web::order),
        )
        .route(
            "/meetings/{slug}/insights",
            web::get().to(insight::organiser::web::insights),
        )
        .route(
            "/meetings/{slug}/insights/{code}",
            web::get().to(insight::organiser::web::workshop),
        )
        .route(
            "/meetings/{slug}/insights/{code}",
            web::post().to(insight::organiser::web::take),
        )
        .route(
            "/meetings/{slug}/insights/{code}/review",
            web::post().to(insight::organiser::web::hear),
        )
        .route(
            "/meetings/{slug}/insights/{code}/versions/{number}",
            web::get().to(insight::organiser::web::version),
        )
        .route(
            "/meetings/{slug}/attendance",
            web::get().to(attendance::web::attendance),
        )
        .route(
            "/meetings/{slug}/attendance/pictures/{picture}",
            web::get().to(attendance::web::picture),
        )
        .route(
            "/meetings/{slug}/attendance/export",
            web::get().to(attendance::web::export),
        )
        .route(
            "/meetings/{slug}/attendance/late-entries",
            web::post().to(attendance::own::web::late_entries),
        )
        .route(
            "/meetings/{slug}/attendance/{code}",
            web::get().to(attendance::hub::web::session),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/check-in",
            web::get().to(attendance::marks::web::desk),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/check-in",
            web::post().to(attendance::marks::web::check_in),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/marks",
            web::get().to(attendance::marks::web::standing),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/marks",
            web::post().to(attendance::marks::web::marks),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/export",
            web::get().to(attendance::hub::web::export),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/finalise",
            web::post().to(attendance::hub::web::finalise),
        )
        .route(
            "/meetings/{slug}/attendance/{code}/reopen",
            web::post().to(attendance::hub::web::reopen),
        )
        .route("/", web::get().to(meeting::web::meetings))
        .route(
            "/meetings",
            web::post().to(availability::import::web::create),
        )
        .route(
            "/meetings/new",
            web::get().to(availability::import::web::new),
        )
        .route(
            "/meetings/{slug}/import",
            web::get().to(availability::import::web::again),
        )
        .route(
            "/meetings/{slug}/import",
            web::post().to(availability::import::web::take_again),
        )
        .route(
            "/meetings/{slug}/networks",
            web::get().to(meeting::change::networks::web::networks),
        )
        .route(
            "/meetings/{slug}/networks",
            web::post().to(meeting::change::networks::web::add),
        )
        .route(
            "/meetings/{slug}/networks/{code}",
            web::post().to(meeting::change::networks::web::edit),
        )
        .route(
            "/imports/{files}",
            web::get().to(availability::import::web::waiting_files),
        )
        .route(
            "/imports/{files}",
            web::post().to(availability::import::web::keep),
        )
        .route(
            "/imports/{files}/drop",
            web::post().to(availability::import::web::drop_files),
        )
        .route(
            "/meetings/{slug}/people",
            web::get().to(meeting::web::people),
        )
        .route(
            "/meetings/{slug}/people",
            web::post().to(invitation::entry::web::add),
        )
        .route(
            "/meetings/{slug}/people/new",
            web::get().to(invitation::entry::web::new),
        )
        .route(
            "/meetings/{slug}/people/wishes",
            web::post().to(invitation::wishes::web::save),
        )
        .route(
            "/meetings/{slug}/people/erased",
            web::get().to(privacy::web::erased),
        )
        .route(
            "/meetings/{slug}/people/erased",
            web::post().to(privacy::web::let_in),
        )
        .route(
            "/meetings/{slug}/people/{person}/data",
            web::get().to(privacy::web::theirs),
        )
        .route(
            "/meetings/{slug}/people/{person}/data/{form}",
            web::get().to(privacy::web::their_file),
        )
        .route(
            "/meetings/{slug}/people/{person}/erase",
            web::get().to(privacy::web::ask_theirs),
        )
        .route(
            "/meetings/{slug}/people/{person}/erase",
            web::post().to(privacy::web::erase_theirs),
        )
        .route(
            "/meetings/{slug}/people/{person}",
            web::get().to(invitation::entry::web::person),
        )
        .route(
            "/meetings/{slug}/people/{person}",
            web::post().to(invitation::entry::web::edit),
        )
        .route(
            "/meetings/{slug}/people/{person}/remove",
            web::post().to(invitation::entry::web::remove),
        )
        .route("/meetings/{slug}", web::get().to(report::web::overview))
        .route(
            "/meetings/{slug}/answers",
            web::get().to(rsvp::web::answers),
        )
        .route("/meetings/{slug}/answers", web::post().to(rsvp::web::enter))
        .route(
            "/meetings/{slug}/workshops",
            web::get().to(meeting::change::web::workshops),
        )
        .route(
            "/meetings/{slug}/workshops",
            web::post().to(meeting::change::web::add),
        )
        .route(
            "/meetings/{slug}/workshops/new",
            web::get().to(meeting::change::web::new),
        )
        .route(
            "/meetings/{slug}/workshops/{code}",
            web::get().to(meeting::change::web::workshop),
        )
        .route(
            "/meetings/{slug}/workshops/{code}/{form}",
            web::post().to(meeting::change::web::change),
        )
        .route(
            "/meetings/{slug}/rules",
            web::post().to(meeting::change::web::add_rule),
        )
        .route(
            "/meetings/{slug}/rules/withdraw",
            web::post().to(meeting::change::web::withdraw_rule),
        )
        .route(
            "/meetings/{slug}/availability",
            web::get().to(availability::map::web::availability),
        )
        .route(
            "/meetings/{slug}/availability/{person}",
            web::get().to(availability::web::person),
        )
        .route(
            "/meetings/{slug}/availability/{person}/calendar",
            web::post().to(availability::web::calendar),
        )
        .route(
            "/meetings/{slug}/availability/{person}/{form}",
            web::post().to(availability::web::change),
        )
        .route(
            "/meetings/{slug}/proposals",
            web::get().to(proposal::overview::web::proposals),
        )
        .route(
            "/meetings/{slug}/proposals",
            web::post().to(proposal::overview::web::make),
        )
        .route(
            "/meetings/{slug}/proposals/compare",
            web::get().to(proposal::compare::web::compare),
        )
        .route(
            "/meetings/{slug}/proposals/{number}",
            web::get().to(proposal::board::web::board),
        )
        .route(
            "/meetings/{slug}/programme/weeks",
            web::get().to(proposal::board::released::web::weeks),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/why",
            web::get().to(proposal::board::web::why),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/moves",
            web::post().to(proposal::draft::web::add),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/moves/{turn}",
            web::post().to(proposal::draft::web::turn),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/places",
            web::post().to(proposal::draft::web::place),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/what-if",
            web::get().to(proposal::desk::web::what_if),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/what-if",
            web::post().to(proposal::desk::web::keep_move),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/studies",
            web::post().to(proposal::study::web::ask),
        )
        .route(
            "/meetings/{slug}/jobs/{number}/points/{point}",
            web::post().to(proposal::study::web::keep),
        )
        .route(
            "/meetings/{slug}/proposals/{number}/{file}",
            web::get().to(proposal::web::file),
        )
        .route(
            "/meetings/{slug}/jobs/{number}",
            web::get().to(proposal::job::web::job),
        )
        .route(
            "/meetings/{slug}/jobs/{number}/events",
            web::get().to(proposal::job::web::events),
        )
        .route(
            "/meetings/{slug}/jobs/{number}/stop",
            web::post().to(proposal::job::web::stop),
        )
        .route(
            "/meetings/{slug}/jobs/{number}/keep",
            web::post().to(proposal::job::web::keep),
        )
        .route(
            "/my/{token}/approval",
            web::get().to(approval::hers::web::to_answer),
        )
        .route(
            "/my/{token}/approval",
            web::post().to(approval::hers::web::take),
        )
        .route(
            "/meetings/{slug}/approval",
            web::get().to(approval::organiser::web::approval),
        )
        .route(
            "/meetings/{slug}/approval",
            web::post().to(approval::organiser::web::put),
        )
        .route(
            "/meetings/{slug}/approval/reminders",
            web::post().to(approval::organiser::web::reminders),
        )
        .route(
            "/meetings/{slug}/approval/words",
            web::post().to(approval::organiser::web::hear),
        )
        .route(
            "/meetings/{slug}/approval/settlement",
            web::post().to(approval::organiser::web::go_on),
        )
        .route(
            "/meetings/{slug}/approval/withdrawal",
            web::post().to(approval::organiser::web::take_back),
        )
        .route(
            "/meetings/{slug}/approval/rule",
            web::post().to(approval::organiser::web::rule),
        )
        .route(
            "/meetings/{slug}/programme",
            web::get().to(programme::web::programme),
        )
        .route(
            "/meetings/{slug}/programme/preview",
            web::post().to(programme::preview::web::preview),
        )
        .route(
            "/meetings/{slug}/programme/preview-text",
            web::post().to(programme::preview::web::preview_text),
        )
        .route(
            "/meetings/{slug}/programme/preview/mails",
            web::post().to(programme::mails::web::mails),
        )
        .route(
            "/meetings/{slug}/programme/preview/mails/look",
            web::post().to(programme::mails::web::look),
        )
        .route(
            "/meetings/{slug}/programme/releases",
            web::post().to(programme::preview::web::release),
        )
        .route(
            "/meetings/{slug}/reminders",
            web::get().to(reminder::web::reminders),
        )
        .route(
            "/meetings/{slug}/reminders",
            web::post().to(reminder::web::set),
        )
        .route("/meetings/{slug}/feeds", web::get().to(feed::web::feeds))
        .route("/meetings/{slug}/feeds", web::post().to(feed::web::order))
        .route(
            "/meetings/{slug}/public",
            web::get().to(public::desk::web::page),
        )
        .route(
            "/meetings/{slug}/public",
            web::post().to(public::desk::web::decide),
        )
        .route("/meetings/{slug}/ledger", web::get().to(ledger::web::page))
        .route("/meetings/{slug}/ledger", web::post().to(ledger::web::edit))
        .route(
            "/meetings/{slug}/ledger/book",
            web::post().to(ledger::web::book),
        )
        .route("/mail-setup", web::get().to(mail::dns::web::setup))
        .route("/mail-setup", web::post().to(mail::dns::web::judge))
        .route(
            "/meetings/{slug}/registrations",
            web::get().to(registration::desk::web::registrations),
        )
        .route(
            "/meetings/{slug}/registrations/export",
            web::get().to(registration::desk::web::export),
        )
        .route(
            "/meetings/{slug}/registrations/{code}",
            web::post().to(registration::desk::web::set),
        )
        .route(
            "/meetings/{slug}/registrations/{code}/remove",
            web::post().to(registration::desk::web::remove),
        )
        .route(
            "/meetings/{slug}/delivery",
            web::get().to(invitation::delivery::web::delivery),
        )
        .route(
            "/meetings/{slug}/delivery/export",
            web::get().to(invitation::delivery::web::export),
        )
        .route(
            "/meetings/{slug}/delivery/resend",
            web::post().to(invitation::delivery::web::resend),
        )
        .route(
            "/meetings/{slug}/delivery/hold",
            web::post().to(invitation::delivery::web::hold),
        )
        .route(
            "/meetings/{slug}/delivery/let-go",
            web::post().to(invitation::delivery::web::let_go),
        )
        .route(
            "/meetings/{slug}/delivery/{person}",
            web::get().to(invitation::delivery::person::web::person),
        )
        .route(
            "/meetings/{slug}/delivery/{person}/{form}",
            web::post().to(invitation::delivery::person::web::change),
        )
        .route("/meetings/{slug}/mails", web::get().to(mail::web::mails))
        .route(
            "/meetings/{slug}/mails/{id}",
            web::get().to(mail::web::mail),
        )
        .route(
            "/meetings/{slug}/mails/{id}/message.eml",
            web::get().to(mail::web::message),
        )
        .route(
            "/meetings/{slug}/inbox",
            web::get().to(rsvp::inbound::web::inbox),
        )
        .route(
            "/meetings/{slug}/inbox",
            web::post().to(rsvp::inbound::web::upload),
        )
        .route(
            "/meetings/{slug}/inbox/{number}/accept",
            web::get().to(rsvp::inbound::web::accepting),
        )
        .route(
            "/meetings/{slug}/inbox/{number}/accept",
            web::post().to(rsvp::inbound::web::accept),
        )
        .route(
            "/meetings/{slug}/inbox/{number}/decline",
            web::post().to(rsvp::inbound::web::decline),
        )
        .route(
            "/meetings/{slug}/answers/links",
            web::post().to(rsvp::web::end_links),
        )
        // The API
        .route(
            "/api/v1/meetings/{slug}/report",
            web::get().to(report::api::web::report_json),
        )
        .route(
            "/api/v1/meetings/{slug}/report/file",
            web::get().to(report::api::web::file_api),
        )
        .route(
            "/api/v1/meetings/{slug}/report/texts",
            web::get().to(report::api::web::texts_json),
        )
        .route(
            "/api/v1/meetings/{slug}/report/texts",
            web::post().to(report::api::web::write_json),
        )
        .route(
            "/api/v1/meetings/{slug}/report/publications",
            web::get().to(report::api::web::publications_json),
        )
        .route(
            "/api/v1/meetings/{slug}/report/publications",
            web::post().to(report::api::web::publish_json),
        )
        .route(
            "/api/v1/meetings/{slug}/report/publications/withdraw",
            web::post().to(report::api::web::withdraw_json),
        )
        .route(
            "/api/v1/meetings/{slug}/certificates",
            web::get().to(certificate::api::web::certificates_json),
        )
        .route(
            "/api/v1/meetings/{slug}/certificates",
            web::post().to(certificate::api::web::send_json),
        )
        .route(
            "/api/v1/meetings/{slug}/certificates/file",
            web::post().to(certificate::api::web::file_json),
        )
        .route(
            "/api/v1/meetings/{slug}/insights",
            web::get().to(insight::api::web::insights_json),
        )
        .route(
            "/api/v1/meetings/{slug}/insights/{code}",
            web::post().to(insight::api::web::write_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance",
            web::get().to(attendance::api::web::attendance_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/participation",
            web::get().to(attendance::api::web::participation_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}",
            web::post().to(attendance::api::web::import_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/log",
            web::get().to(attendance::state::web::log_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/finalise",
            web::post().to(attendance::state::web::finalise_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/reopen",
            web::post().to(attendance::state::web::reopen_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/marks",
            web::post().to(attendance::state::web::marks_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/names",
            web::get().to(attendance::api::web::names_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/names",
            web::post().to(attendance::api::web::decide_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/imports",
            web::get().to(attendance::api::web::imports_json),
        )
        .route(
            "/api/v1/meetings/{slug}/attendance/{code}/imports/{import}/take-back",
            web::post().to(attendance::api::web::take_back_json),
        )
        .route(
            "/api/v1/meetings/{slug}/problem",
            web::get().to(proposal::web::problem_json),
        )
        .route(
            "/api/v1/meetings/{slug}/proposals",
            web::post().to(proposal::web::make_json),
        )
        .route(
            "/api/v1/meetings/{slug}/proposals/{number}",
            web::get().to(proposal::web::proposal_json),
        )
        .route(
            "/api/v1/meetings/{slug}/proposals/{number}/starts",
            web::get().to(proposal::draft::api::web::starts_json),
        )
        .route(
            "/api/v1/meetings/{slug}/proposals/{number}/price",
            web::get().to(proposal::draft::api::web::price_json),
        )
        .route(
            "/api/v1/meetings/{slug}/proposals/{number}/moves",
            web::get().to(proposal::draft::api::web::draft_json),
        )
        .route(
            "/api/v1/meetings/{slug}/proposals/{number}/moves",
            web::post().to(proposal::draft::api::web::move_json),
        )
        .route(
            "/api/v1/meetings/{slug}/proposals/{number}/moves/{turn}",
            web::post().to(proposal::draft::api::web::turn_json),
        )
        .route(
            "/api/v1/meetings/{slug}/jobs",
            web::post().to(proposal::job::api::web::ask_json),
        )
        .route(
            "/api/v1/meetings/{slug}/jobs/{number}",
            web::get().to(proposal::job::api::web::job_json),
        )
        .route(
            "/api/v1/meetings/{slug}/jobs/{number}/stop",
            web::post().to(proposal::job::api::web::stop_json),
        )
        .route(
            "/api/v1/meetings/{slug}/approval",
            web::get().to(approval::api::web::approval_json),
        )
        .route(
            "/api/v1/meetings/{slug}/approval",
            web::post().to(approval::api::web::ask_json),
        )
        .route(
            "/api/v1/meetings/{slug}/approval/words",
            web::post().to(approval::api::web::hear_json),
        )
        .route(
            "/api/v1/meetings/{slug}/approval/settlement",
            web::post().to(approval::api::web::settle_json),
        )
        .route(
            "/api/v1/meetings/{slug}/approval/withdrawal",
            web::post().to(approval::api::web::withdraw_json),
        )
        .route(
            "/api/v1/meetings/{slug}/approval/rule",
            web::put().to(approval::api::web::rule_json),
        )
        .route(
            "/api/v1/meetings/{slug}/programme",
            web::get().to(programme::web::programme_json),
        )
        .route(
            "/api/v1/meetings/{slug}/releases",
            web::post().to(programme::web::release_json),
        )
        .route(
            "/api/v1/meetings/{slug}/releases/preview",
            web::post().to(programme::web::preview_json),
        )
        .route(
            "/api/v1/meetings/{slug}/releases/preview/mails",
            web::post().to(programme::mails::web::mails_json),
        )
        .route(
            "/api/v1/meetings/{slug}/public-programme",
            web::get().to(public::desk::web::public_json),
        )
        .route(
            "/api/v1/meetings/{slug}/public-programme",
            web::post().to(public::desk::web::change_json),
        )
        .route(
            "/api/v1/meetings/{slug}/ledger",
            web::get().to(ledger::api::web::ledger_json),
        )
        .route(
            "/api/v1/meetings/{slug}/ledger",
            web::post().to(ledger::api::web::book_json),
        )
        .route(
            "/api/v1/meetings/{slug}/ledger/{network}",
            web::post().to(ledger::api::web::edit_json),
        )
        .route(
            "/api/v1/meetings/{slug}/registrations",
            web::get().to(registration::api::web::registrations_json),
        )
        .route(
            "/api/v1/meetings/{slug}/registrations/{code}",
            web::post().to(registration::api::web::set_json),
        )
        .route(
            "/api/v1/meetings/{slug}/registrations/{code}/remove",
            web::post().to(registration::api::web::remove_json),
        )
        .route(
            "/api/v1/meetings/{slug}/workshops/{code}",
            web::post().to(meeting::api::web::place_json),
        )
        .route(
            "/api/v1/meetings/{slug}/delivery",
            web::get().to(invitation::delivery::api::web::delivery_json),
        )
        .route(
            "/api/v1/meetings/{slug}/delivery/resend",
            web::post().to(invitation::delivery::api::web::resend_json),
        )
        .route(
            "/api/v1/meetings/{slug}/delivery/hold",
            web::post().to(invitation::delivery::api::web::hold_json),
        )
        .route(
            "/api/v1/meetings/{slug}/delivery/let-go",
            web::post().to(invitation::delivery::api::web::let_go_json),
        )
        .route(
            "/api/v1/meetings/{slug}/delivery/{person}",
            web::get().to(invitation::delivery::api::web::hers_json),
        )
        .route(
            "/api/v1/meetings/{slug}/delivery/{person}",
            web::post().to(invitation::delivery::api::web::to_her_json),
        )
        .route(
            "/api/v1/meetings/{slug}/mails",
            web::get().to(mail::web::mails_json),
        )
        .route(
            "/api/v1/mail/received",
            web::post().to(rsvp::inbound::web::receive_json),
        )
        .route("/api/v1/openapi.json", web::get().to(openapi))
        .route(
            "/api/v1/meetings/{slug}/answers",
            web::get().to(rsvp::web::answers_json),
        )
        .route(
            "/api/v1/meetings/{slug}/answers",
            web::post().to(rsvp::web::enter_json),
        )
        .route(
            "/api/v1/meetings/{slug}/import",
            web::post().to(availability::import::api::web::import_json),
        )
        .route(
            "/api/v1/meetings/{slug}/availability",
            web::get().to(availability::web::availability_json),
        )
        .route(
            "/api/v1/meetings",
            web::get().to(meeting::api::web::meetings_json),
        )
        .route(
            "/api/v1/meetings/{slug}",
            web::get().to(meeting::api::web::meeting_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people",
            web::get().to(meeting::api::web::people_json),
        )
        .route(
            "/api/v1/meetings/{slug}/workshops",
            web::post().to(meeting::api::workshops::web::add_json),
        )
        .route(
            "/api/v1/meetings/{slug}/workshops/{code}/about",
            web::post().to(meeting::api::workshops::web::about_json),
        )
        .route(
            "/api/v1/meetings/{slug}/workshops/{code}/remove",
            web::post().to(meeting::api::workshops::web::remove_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people",
            web::post().to(invitation::entry::api::web::add_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people/wishes",
            web::post().to(invitation::wishes::web::save_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people/readmit",
            web::post().to(privacy::web::readmit_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people/{person}/data",
            web::get().to(privacy::web::data_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people/{person}/erase",
            web::post().to(privacy::web::erase_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people/{person}",
            web::post().to(invitation::entry::api::web::edit_json),
        )
        .route(
            "/api/v1/meetings/{slug}/people/{person}/remove",
            web::post().to(invitation::entry::api::web::remove_json),
        )
        .default_service(web::to(not_found));
}

/// The document of the API, written from its handlers.
#[derive(OpenApi)]
#[openapi(
    modifiers(&WaysToSignIn),
    security(("token" = []), ("session" = [])),
    info(
        title = "plenary",
        description = "Runs a virtual annual meeting. Sign in with a session cookie or send a token as `Authorization: Bearer TOKEN`. Times are UTC instants; every refusal is `{\"error\": [{\"place\", \"says\"}]}`."
    ),
    paths(
        health,
        meeting::api::web::meetings_json,
        meeting::api::web::meeting_json,
        meeting::api::web::people_json,
        meeting::api::workshops::web::add_json,
        meeting::api::workshops::web::about_json,
        meeting::api::workshops::web::remove_json,
        invitation::entry::api::web::add_json,
        invitation::entry::api::web::edit_json,
        invitation::entry::api::web::remove_json,
        invitation::wishes::web::save_json,
        privacy::web::data_json,
        privacy::web::erase_json,
        privacy::web::readmit_json,
        meeting::api::web::place_json,
        ledger::api::web::ledger_json,
        ledger::api::web::edit_json,
        ledger::api::web::book_json,
        availability::web::availability_json,
        proposal::web::problem_json,
        proposal::web::make_json,
        proposal::web::proposal_json,
        proposal::draft::api::web::starts_json,
        proposal::draft::api::web::price_json,
        proposal::draft::api::web::draft_json,
        proposal::draft::api::web::move_json,
        proposal::draft::api::web::turn_json,
        proposal::job::api::web::ask_json,
        proposal::job::api::web::job_json,
        proposal::job::api::web::stop_json,
        approval::api::web::approval_json,
        approval::api::web::ask_json,
        approval::api::web::hear_json,
        approval::api::web::settle_json,
        approval::api::web::withdraw_json,
        approval::api::web::rule_json,
        programme::web::programme_json,
        programme::web::release_json,
        programme::web::preview_json,
        programme::mails::web::mails_json,
        public::desk::web::public_json,
        public::desk::web::change_json,
        mail::web::mails_json,
        rsvp::inbound::web::receive_json,
        invitation::delivery::api::web::delivery_json,
        invitation::delivery::api::web::hers_json,
        invitation::delivery::api::web::to_her_json,
        invitation::delivery::api::web::resend_json,
        invitation::delivery::api::web::hold_json,
        invitation::delivery::api::web::let_go_json,
        availability::import::api::web::import_json,
        attendance::api::web::attendance_json,
        attendance::api::web::participation_json,
        attendance::api::web::import_json,
        attendance::state::web::log_json,
        attendance::state::web::finalise_json,
        attendance::state::web::reopen_json,
        attendance::state::web::marks_json,
        attendance::api::web::names_json,
        attendance::api::web::decide_json,
        attendance::api::web::imports_json,
        attendance::api::web::take_back_json,
        registration::api::web::registrations_json,
        registration::api::web::set_json,
        registration::api::web::remove_json,
        rsvp::web::answers_json,
        rsvp::web::enter_json,
        certificate::api::web::certificates_json,
        certificate::api::web::send_json,
        certificate::api::web::file_json,
        insight::api::web::insights_json,
        insight::api::web::write_json,
        report::api::web::report_json,
        report::api::web::file_api,
        report::api::web::texts_json,
        report::api::web::write_json,
        report::api::web::publications_json,
        report::api::web::publish_json,
        report::api::web::withdraw_json
    )
)]
pub struct ApiDocument;

/// How a caller shows who she is.
struct WaysToSignIn;

impl utoipa::Modify for WaysToSignIn {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let ways = document.components.get_or_insert_default();
        ways.add_security_scheme(
            "token",
            SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)),
        );
        ways.add_security_scheme(
            "session",
            SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(COOKIE))),
        );
    }
}

async fn openapi() -> HttpResponse {
    HttpResponse::Ok().json(ApiDocument::openapi())
}

/// How the service is.
#[derive(Serialize, ToSchema)]
struct Health {
    /// `well` or `unwell`
    state: &'static str,
    version: &'static str,
    /// The time zone rules in force.
    tzdb: String,
    /// What is wrong, when something is.
    trouble: Option<String>,
}

/// Whether the service is well
#[utoipa::path(get, path = "/health", tag = "service", security(()), responses((status = 200, body = Health), (status = 503, body = Health)))]
async fn health(site: web::Data<Site>) -> HttpResponse {
    let trouble = site
        .db
        .read(|conn| conn.batch("SELECT 1"))
        .await
        .err()
        .map(|r| r.to_string());
    let answer = Health {
        state: if trouble.is_none() { "well" } else { "unwell" },
        version: env!("CARGO_PKG_VERSION"),
        tzdb: rules_version().version,
        trouble,
    };
    if answer.trouble.is_none() {
        HttpResponse::Ok().json(answer)
    } else {
        HttpResponse::ServiceUnavailable().json(answer)
    }
}

/// What was sent cannot be read: in the API's own form, like every other refusal.
fn unreadable(e: &dyn std::fmt::Display) -> actix_web::Error {
    ApiFailure(Refusal::invalid("request", e.to_string())).into()
}

/// Runs `work` on the runtime that server and commands live on. Slow things (a full pool, a mail server) wait on threads of their own.
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    actix_web::rt::System::new().block_on(work)
}

/// Answers requests until the process is told to stop (Ctrl-C or SIGTERM); open requests are finished first.
pub async fn serve(
    site: Site,
    gate: registration::Gate,
    listener: std::net::TcpListener,
) -> Result<(), Refusal> {
    let site = web::Data::new(site);
    let gate = web::Data::new(gate);
    let desk = web::Data::new(proposal::desk::Desk::default());
    let shelf = web::Data::new(feed::Shelf::default());
    let copies = web::Data::new(public::Copies::default());
    let server = HttpServer::new(move || {
        Routes::new()
            .app_data(site.clone())
            .app_data(desk.clone())
            .app_data(gate.clone())
            .app_data(shelf.clone())
            .app_data(copies.clone())
            .app_data(web::PayloadConfig::new(16 * 1024 * 1024))
            .app_data(web::JsonConfig::default().error_handler(|e, _| unreadable(&e)))
            .app_data(web::QueryConfig::default().error_handler(|e, _| unreadable(&e)))
            .app_data(
                web::QueryConfig::default()
                    .error_handler(|e, request| bad_query(e, request.path())),
            )
            .wrap(from_fn(guard))
            .configure(routes)
    })
    .workers(std::thread::available_parallelism().map_or(2, |n| n.get().clamp(2, 8)))
    .shutdown_timeout(10)
    .listen(listener)
    .map_err(|e| Refusal::new(Kind::Unavailable, format!("the server cannot listen: {e}")))?;
    server
        .run()
        .await
        .map_err(|e| Refusal::new(Kind::Unavailable, format!("the server stopped: {e}")))
}
