//! The tables as diesel sees them; the definitions are in `migrations/`, the owner of each table is the slice that its section names.
//! Long because it lists every table once, as the migrations do.

diesel::table! {
    alliances (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        mailbox -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    networks (id) {
        id -> Text,
        alliance_id -> Text,
        code -> Text,
        name -> Text,
        joined -> Nullable<Date>,
        ledger -> BigInt,
    }
}

diesel::table! {
    persons (id) {
        id -> Text,
        alliance_id -> Text,
        name -> Text,
        email -> Text,
        email_key -> Text,
        zone -> Text,
        language -> Text,
        created_at -> Timestamp,
        discreet -> Bool,
        named -> Bool,
        reminders -> Bool,
        wishes_said -> Bool,
        zone_said -> Bool,
        nameless -> Bool,
    }
}

diesel::table! {
    erased_addresses (alliance_id, address_hash) {
        alliance_id -> Text,
        address_hash -> Text,
        erased_at -> Timestamp,
    }
}

diesel::table! {
    erasure_keys (name) {
        name -> Text,
        secret -> Text,
    }
}

diesel::table! {
    farewell_mails (mail_id) {
        mail_id -> Text,
        until_at -> Timestamp,
    }
}

diesel::table! {
    memberships (person_id, network_id) {
        person_id -> Text,
        network_id -> Text,
        place -> Integer,
        valid_from -> Nullable<Date>,
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    default_hours (person_id) {
        person_id -> Text,
        days -> Integer,
        work_from -> Integer,
        work_to -> Integer,
        wake_from -> Integer,
        wake_to -> Integer,
    }
}

diesel::table! {
    meetings (id) {
        id -> Text,
        alliance_id -> Text,
        slug -> Text,
        name -> Text,
        first_day -> Date,
        last_day -> Date,
        zone -> Text,
        grid_minutes -> Integer,
        parallel -> Integer,
        per_day -> Integer,
        rest_minutes -> Integer,
        near_minutes -> Integer,
        free_days -> Integer,
        preset -> Text,
        present_minutes -> Nullable<Integer>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    participants (meeting_id, person_id) {
        meeting_id -> Text,
        person_id -> Text,
        role -> Text,
        place -> Integer,
    }
}

diesel::table! {
    meeting_networks (meeting_id, network_id) {
        meeting_id -> Text,
        network_id -> Text,
        place -> Integer,
    }
}

diesel::table! {
    workshops (id) {
        id -> Text,
        meeting_id -> Text,
        code -> Text,
        place -> Integer,
        kind -> Text,
        title -> Text,
        theme -> Text,
        lead_network_id -> Nullable<Text>,
        minutes -> Integer,
        audience -> Text,
        earliest -> Nullable<Date>,
        latest -> Nullable<Date>,
        quorum -> Nullable<Integer>,
        pinned -> Nullable<Timestamp>,
        join_link -> Nullable<Text>,
        not_before -> Nullable<Timestamp>,
        held -> Integer,
    }
}

diesel::table! {
    workshop_forbidden (workshop_id, starts_at) {
        workshop_id -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
    }
}

diesel::table! {
    workshop_people (workshop_id, person_id, part) {
        workshop_id -> Text,
        person_id -> Text,
        part -> Text,
    }
}

diesel::table! {
    workshop_quorums (workshop_id, network_id) {
        workshop_id -> Text,
        network_id -> Text,
        people -> Integer,
    }
}

diesel::table! {
    workshop_rules (id) {
        id -> Text,
        meeting_id -> Text,
        kind -> Text,
        first_id -> Text,
        second_id -> Text,
        gap_minutes -> Integer,
    }
}

diesel::table! {
    availability_spans (id) {
        id -> Text,
        meeting_id -> Text,
        person_id -> Text,
        answer -> Text,
        start_local -> Timestamp,
        end_local -> Timestamp,
        zone -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        source -> Text,
    }
}

diesel::table! {
    busy_spans (id) {
        id -> Text,
        meeting_id -> Text,
        person_id -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
    }
}

diesel::table! {
    proposal_moves (id) {
        id -> Text,
        meeting_id -> Text,
        number -> Integer,
        place -> Integer,
        workshop -> Text,
        came_from -> Nullable<Timestamp>,
        goes_to -> Timestamp,
        taken_back -> Integer,
        moved_at -> Timestamp,
    }
}

diesel::table! {
    proposals (id) {
        id -> Text,
        meeting_id -> Text,
        number -> Integer,
        made_at -> Timestamp,
        seed -> BigInt,
        problem -> Text,
        solution -> Text,
        explanation -> Text,
        shown -> Text,
        names -> Text,
    }
}

diesel::table! {
    planning_jobs (id) {
        id -> Text,
        meeting_id -> Text,
        number -> Integer,
        asked_at -> Timestamp,
        heard_at -> Timestamp,
        state -> Text,
        stop -> Integer,
        task -> Text,
        names -> Text,
        problem -> Text,
        progress -> Text,
        proposal -> Nullable<Integer>,
        says -> Text,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        meeting_id -> Text,
        workshop_id -> Text,
        uid -> Text,
        sequence -> Integer,
        state -> Text,
        starts_at -> Timestamp,
        minutes -> Integer,
        created_at -> Timestamp,
        revised_at -> Timestamp,
    }
}

diesel::table! {
    releases (id) {
        id -> Text,
        meeting_id -> Text,
        number -> Integer,
        released_at -> Timestamp,
        released_by -> Text,
        tzdb -> Text,
    }
}

diesel::table! {
    release_sessions (release_id, session_id) {
        release_id -> Text,
        session_id -> Text,
        workshop_id -> Text,
        code -> Text,
        title -> Text,
        starts_at -> Timestamp,
        minutes -> Integer,
        join_link -> Nullable<Text>,
        zone -> Text,
        offset_seconds -> Integer,
    }
}

diesel::table! {
    invitations (id) {
        id -> Text,
        session_id -> Text,
        person_id -> Text,
        part -> Text,
        state -> Text,
        sequence -> Integer,
        dtstamp -> Timestamp,
        first_message_id -> Text,
        answer -> Text,
        answered_at -> Nullable<Timestamp>,
        answered_by -> Nullable<Text>,
        told_zone -> Nullable<Text>,
        told_offset -> Nullable<Integer>,
    }
}

diesel::table! {
    responses (id) {
        id -> Text,
        invitation_id -> Text,
        answer -> Text,
        way -> Text,
        sequence -> Integer,
        comment -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    notices (message_id) {
        message_id -> Text,
        invitation_id -> Text,
        kind -> Text,
        sequence -> Integer,
        dtstamp -> Timestamp,
        starts_at -> Timestamp,
        minutes -> Integer,
        title -> Text,
        join_link -> Nullable<Text>,
        part -> Text,
        set_back -> Nullable<Text>,
        set_back_at -> Nullable<Timestamp>,
        set_back_by -> Nullable<Text>,
    }
}

diesel::table! {
    personal_links (token_hash) {
        token_hash -> Text,
        meeting_id -> Text,
        person_id -> Text,
        created_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    organisers (id) {
        id -> Text,
        email -> Text,
        email_key -> Text,
        created_at -> Timestamp,
        language -> Text,
    }
}

diesel::table! {
    sign_in_links (token_hash) {
        token_hash -> Text,
        organiser_id -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    web_sessions (token_hash) {
        token_hash -> Text,
        organiser_id -> Text,
        form_token -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    api_tokens (token_hash) {
        token_hash -> Text,
        organiser_id -> Text,
        created_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        number -> BigInt,
        meeting_id -> Nullable<Text>,
        person_id -> Nullable<Text>,
        kind -> Text,
        uid -> Nullable<Text>,
        sequence -> Nullable<Integer>,
        dtstamp -> Timestamp,
        to_address -> Text,
        message_id -> Text,
        subject -> Text,
        state -> Text,
        attempt -> Integer,
        next_at -> Timestamp,
        lease_until -> Nullable<Timestamp>,
        last_words -> Text,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        expires_at -> Nullable<Timestamp>,
        priority -> Integer,
        dedup_key -> Text,
        envelope_from -> Nullable<Text>,
        tag_hash -> Nullable<Text>,
        doubtful -> Bool,
        latest -> Bool,
    }
}

diesel::table! {
    mail_holds (place) {
        place -> Text,
        meeting_id -> Text,
        person_id -> Nullable<Text>,
        since -> Timestamp,
        held_by -> Text,
        reason -> Text,
    }
}

diesel::table! {
    address_changes (id) {
        id -> Text,
        person_id -> Text,
        old_address -> Text,
        old_key -> Text,
        new_address -> Text,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    outbox_texts (mail_id) {
        mail_id -> Text,
        body -> Text,
    }
}

diesel::table! {
    attendance_records (session_id) {
        session_id -> Text,
        state -> Text,
        updated_at -> Timestamp,
        counted_from -> Nullable<Integer>,
    }
}

diesel::table! {
    session_records (session_id) {
        session_id -> Text,
        is_final -> Bool,
    }
}

diesel::table! {
    attendance_settled (session_id, person_id) {
        session_id -> Text,
        person_id -> Text,
        role -> Text,
        network_id -> Nullable<Text>,
        networks -> Text,
        part -> Nullable<Text>,
        answer -> Text,
    }
}

diesel::table! {
    attendance_imports (id) {
        id -> Text,
        session_id -> Text,
        file_hash -> Text,
        file_name -> Text,
        platform -> Text,
        zone -> Text,
        rows_read -> Integer,
        imported_at -> Timestamp,
        imported_by -> Text,
    }
}

diesel::table! {
    attendance_intervals (id) {
        id -> Text,
        session_id -> Text,
        person_id -> Nullable<Text>,
        name -> Text,
        email -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        source -> Text,
        import_id -> Nullable<Text>,
        marked_by -> Text,
    }
}

diesel::table! {
    attendance_aliases (alliance_id, name_key) {
        alliance_id -> Text,
        name_key -> Text,
        person_id -> Nullable<Text>,
        kind -> Nullable<Text>,
        guest_name -> Nullable<Text>,
        guest_email -> Nullable<Text>,
    }
}

diesel::table! {
    attendance_decisions (session_id, number) {
        session_id -> Text,
        number -> Integer,
        name -> Text,
        email -> Text,
        name_key -> Text,
        kind -> Text,
        person_id -> Nullable<Text>,
        guest_name -> Nullable<Text>,
        guest_email -> Nullable<Text>,
        here_only -> Bool,
        decided_by -> Text,
        decided_at -> Timestamp,
    }
}

diesel::table! {
    import_files (id) {
        id -> Text,
        owner -> Text,
        slug -> Text,
        fields -> Text,
        files -> Text,
        sent_at -> Timestamp,
    }
}

diesel::table! {
    attendance_uploads (id) {
        id -> Text,
        session_id -> Text,
        owner -> Text,
        file_name -> Text,
        content -> Text,
        state -> Text,
        uploaded_at -> Timestamp,
    }
}

diesel::table! {
    attendance_shown (meeting_id) {
        meeting_id -> Text,
        body -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    attendance_log (session_id, number) {
        session_id -> Text,
        number -> Integer,
        act -> Text,
        person_id -> Nullable<Text>,
        says -> Text,
        done_by -> Text,
        done_at -> Timestamp,
    }
}

diesel::table! {
    attendance_marks (session_id, id) {
        session_id -> Text,
        id -> Text,
        person_id -> Nullable<Text>,
        name_key -> Text,
        from_minute -> Nullable<Integer>,
        until_minute -> Nullable<Integer>,
        marked_at -> Timestamp,
        received_at -> Timestamp,
        marked_by -> Text,
    }
}

diesel::table! {
    attendance_settings (meeting_id) {
        meeting_id -> Text,
        self_add -> Bool,
    }
}

diesel::table! {
    ledger_bookings (meeting_id, network_id) {
        meeting_id -> Text,
        network_id -> Text,
        burden -> BigInt,
        members -> Integer,
        release_number -> Integer,
        booked_at -> Timestamp,
    }
}

diesel::table! {
    ledger_edits (meeting_id, network_id, number) {
        meeting_id -> Text,
        network_id -> Text,
        number -> Integer,
        opening -> Nullable<BigInt>,
        instead_of -> BigInt,
        reason -> Text,
        edited_by -> Text,
        edited_at -> Timestamp,
    }
}

diesel::table! {
    reminder_settings (meeting_id) {
        meeting_id -> Text,
        first_minutes -> Nullable<Integer>,
        second_minutes -> Nullable<Integer>,
        week -> Bool,
        ask_after_days -> Nullable<Integer>,
        ask_before_days -> Nullable<Integer>,
    }
}

diesel::table! {
    reminders (id) {
        id -> Text,
        meeting_id -> Text,
        person_id -> Text,
        dedup_key -> Text,
        kind -> Text,
        written_at -> Timestamp,
        unsubscribe_hash -> Text,
    }
}

diesel::table! {
    feeds (id) {
        id -> Text,
        meeting_id -> Text,
        kind -> Text,
        person_id -> Nullable<Text>,
        network_id -> Nullable<Text>,
        label -> Text,
        token_hash -> Nullable<Text>,
        level -> Text,
        without_accepted -> Bool,
        created_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
        last_used -> Nullable<Date>,
        body_hash -> Text,
        body_since -> Timestamp,
    }
}

diesel::table! {
    registration_offers (workshop_id) {
        workshop_id -> Text,
        meeting_id -> Text,
        state -> Text,
        capacity -> Nullable<Integer>,
        closes_at -> Nullable<Timestamp>,
        changed_at -> Timestamp,
        changed_by -> Text,
    }
}

diesel::table! {
    registration_requests (token_hash) {
        token_hash -> Text,
        form_key -> Text,
        meeting_id -> Text,
        workshop_id -> Text,
        name -> Text,
        email -> Text,
        zone -> Text,
        language -> Text,
        created_at -> Timestamp,
        person_id -> Nullable<Text>,
    }
}

diesel::table! {
    registrations (id) {
        id -> Text,
        meeting_id -> Text,
        workshop_id -> Text,
        person_id -> Text,
        state -> Text,
        number -> Integer,
        confirmed_at -> Timestamp,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    registration_tries (source, since) {
        source -> Text,
        since -> Timestamp,
        tries -> Integer,
    }
}

diesel::table! {
    registration_keys (name) {
        name -> Text,
        secret -> Text,
    }
}

diesel::table! {
    received_mails (id) {
        id -> Text,
        number -> BigInt,
        sha256 -> Text,
        message_id -> Text,
        received_at -> Timestamp,
        way -> Text,
        from_address -> Text,
        attendee -> Text,
        outcome -> Text,
        reason -> Text,
        answer -> Nullable<Text>,
        meeting_id -> Nullable<Text>,
        session_id -> Nullable<Text>,
        person_id -> Nullable<Text>,
    }
}

diesel::table! {
    mail_answers (id) {
        id -> Text,
        mail_id -> Text,
        invitation_id -> Text,
        kind -> Text,
        sequence -> Integer,
        against -> Integer,
        dtstamp -> Timestamp,
        answer -> Nullable<Text>,
        comment -> Text,
        request_status -> Text,
        delegated_to -> Text,
        starts_at -> Nullable<Timestamp>,
        ends_at -> Nullable<Timestamp>,
        state -> Text,
        applied -> Bool,
        settled_at -> Nullable<Timestamp>,
        settled_by -> Text,
    }
}

diesel::table! {
    insight_versions (workshop_id, number) {
        workshop_id -> Text,
        number -> Integer,
        document -> Text,
        submitted -> Bool,
        written_by -> Text,
        written_at -> Timestamp,
    }
}

diesel::table! {
    insight_reviews (id) {
        id -> Text,
        workshop_id -> Text,
        version -> Integer,
        network_id -> Text,
        verdict -> Text,
        reason -> Text,
        said_by -> Text,
        said_at -> Timestamp,
    }
}

diesel::table! {
    report_texts (meeting_id, language, section, number) {
        meeting_id -> Text,
        language -> Text,
        section -> Text,
        number -> Integer,
        text -> Text,
        written_by -> Text,
        written_at -> Timestamp,
    }
}

diesel::table! {
    certificates (code) {
        code -> Text,
        meeting_id -> Text,
        person_id -> Text,
        says -> Text,
        sessions -> Integer,
        minutes -> Integer,
        issued_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    report_publications (meeting_id, language, number) {
        meeting_id -> Text,
        language -> Text,
        number -> Integer,
        document -> Text,
        published_by -> Text,
        published_at -> Timestamp,
        withdrawn_by -> Nullable<Text>,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    certificate_requests (meeting_id, person_id) {
        meeting_id -> Text,
        person_id -> Text,
        asked_at -> Timestamp,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    report_texts,
    report_publications,
    certificates,
    certificate_requests,
    insight_versions,
    insight_reviews,
    received_mails,
    mail_answers,
    alliances,
    networks,
    persons,
    erased_addresses,
    erasure_keys,
    farewell_mails,
    memberships,
    default_hours,
    meetings,
    participants,
    meeting_networks,
    workshops,
    workshop_people,
    workshop_quorums,
    workshop_rules,
    workshop_forbidden,
    ledger_bookings,
    ledger_edits,
    availability_spans,
    busy_spans,
    proposals,
    planning_jobs,
    sessions,
    releases,
    release_sessions,
    invitations,
    notices,
    responses,
    personal_links,
    organisers,
    sign_in_links,
    web_sessions,
    api_tokens,
    outbox,
    reminder_settings,
    reminders,
    feeds,
    outbox_texts,
    mail_holds,
    address_changes,
    session_records,
    attendance_settled,
    attendance_records,
    attendance_imports,
    attendance_intervals,
    attendance_aliases,
    attendance_decisions,
    attendance_uploads,
    import_files,
    attendance_log,
    attendance_shown,
    attendance_marks,
    attendance_settings,
    registration_offers,
    registration_requests,
    registrations,
    registration_tries,
    registration_keys,
);

diesel::joinable!(session_records -> sessions (session_id));
diesel::joinable!(attendance_settled -> sessions (session_id));
diesel::joinable!(networks -> alliances (alliance_id));
diesel::joinable!(persons -> alliances (alliance_id));
diesel::joinable!(memberships -> persons (person_id));
diesel::joinable!(memberships -> networks (network_id));
diesel::joinable!(default_hours -> persons (person_id));
diesel::joinable!(meetings -> alliances (alliance_id));
diesel::joinable!(participants -> meetings (meeting_id));
diesel::joinable!(participants -> persons (person_id));
diesel::joinable!(meeting_networks -> meetings (meeting_id));
diesel::joinable!(meeting_networks -> networks (network_id));
diesel::joinable!(workshops -> meetings (meeting_id));
diesel::joinable!(workshops -> networks (lead_network_id));
diesel::joinable!(workshop_people -> workshops (workshop_id));
diesel::joinable!(workshop_people -> persons (person_id));
diesel::joinable!(workshop_quorums -> workshops (workshop_id));
diesel::joinable!(workshop_quorums -> networks (network_id));
diesel::joinable!(workshop_rules -> meetings (meeting_id));
diesel::joinable!(workshop_forbidden -> workshops (workshop_id));
diesel::joinable!(ledger_bookings -> meetings (meeting_id));
diesel::joinable!(ledger_bookings -> networks (network_id));
diesel::joinable!(ledger_edits -> meetings (meeting_id));
diesel::joinable!(ledger_edits -> networks (network_id));
diesel::joinable!(availability_spans -> meetings (meeting_id));
diesel::joinable!(availability_spans -> persons (person_id));
diesel::joinable!(busy_spans -> meetings (meeting_id));
diesel::joinable!(busy_spans -> persons (person_id));
diesel::joinable!(proposals -> meetings (meeting_id));
diesel::joinable!(proposal_moves -> meetings (meeting_id));
diesel::joinable!(planning_jobs -> meetings (meeting_id));
diesel::joinable!(sessions -> meetings (meeting_id));
diesel::joinable!(sessions -> workshops (workshop_id));
diesel::joinable!(releases -> meetings (meeting_id));
diesel::joinable!(release_sessions -> releases (release_id));
diesel::joinable!(release_sessions -> sessions (session_id));
diesel::joinable!(release_sessions -> workshops (workshop_id));
diesel::joinable!(invitations -> sessions (session_id));
diesel::joinable!(invitations -> persons (person_id));
diesel::joinable!(notices -> invitations (invitation_id));
diesel::joinable!(responses -> invitations (invitation_id));
diesel::joinable!(personal_links -> meetings (meeting_id));
diesel::joinable!(personal_links -> persons (person_id));
diesel::joinable!(sign_in_links -> organisers (organiser_id));
diesel::joinable!(web_sessions -> organisers (organiser_id));
diesel::joinable!(api_tokens -> organisers (organiser_id));
diesel::joinable!(outbox -> meetings (meeting_id));
diesel::joinable!(outbox_texts -> outbox (mail_id));
diesel::joinable!(outbox -> persons (person_id));
diesel::joinable!(reminder_settings -> meetings (meeting_id));
diesel::joinable!(reminders -> meetings (meeting_id));
diesel::joinable!(reminders -> persons (person_id));
diesel::joinable!(feeds -> meetings (meeting_id));
diesel::joinable!(feeds -> persons (person_id));
diesel::joinable!(feeds -> networks (network_id));
diesel::joinable!(mail_holds -> meetings (meeting_id));
diesel::joinable!(mail_holds -> persons (person_id));
diesel::joinable!(address_changes -> persons (person_id));
diesel::joinable!(attendance_records -> sessions (session_id));
diesel::joinable!(attendance_imports -> sessions (session_id));
diesel::joinable!(attendance_intervals -> sessions (session_id));
diesel::joinable!(attendance_intervals -> persons (person_id));
diesel::joinable!(attendance_intervals -> attendance_imports (import_id));
diesel::joinable!(attendance_aliases -> alliances (alliance_id));
diesel::joinable!(attendance_log -> sessions (session_id));
diesel::joinable!(attendance_marks -> sessions (session_id));
diesel::joinable!(attendance_aliases -> persons (person_id));
diesel::joinable!(attendance_decisions -> sessions (session_id));
diesel::joinable!(attendance_decisions -> persons (person_id));
diesel::joinable!(attendance_uploads -> sessions (session_id));
diesel::joinable!(registration_offers -> meetings (meeting_id));
diesel::joinable!(registration_requests -> meetings (meeting_id));
diesel::joinable!(registrations -> meetings (meeting_id));
diesel::joinable!(registrations -> persons (person_id));
diesel::joinable!(received_mails -> meetings (meeting_id));
diesel::joinable!(received_mails -> sessions (session_id));
diesel::joinable!(received_mails -> persons (person_id));
diesel::joinable!(mail_answers -> received_mails (mail_id));
diesel::joinable!(mail_answers -> invitations (invitation_id));
