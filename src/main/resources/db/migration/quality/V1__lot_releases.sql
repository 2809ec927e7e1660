-- Lots that wait for their release, or waited. What was found and decided is append-only; only where a lot stands changes.
create table quality.lot_release (
    lot_id            text        primary key,
    case_ref          text        not null,
    product_code      text        not null,
    supplier_id       text        not null,
    supplier_lot      text        not null,
    quantity          bigint      not null check (quantity > 0),
    place             text        not null,
    owner             text        not null,
    produced_on       date,
    expires_on        date        not null,
    basis_code        text        not null,
    basis_ends_on     date,
    intended_issue_on date,
    rules_date        date        not null,
    -- Hash of what was received, so that the same receipt twice is told from another one.
    received_sha256   text        not null,
    received_by       text        not null,
    received_at       timestamptz not null,
    history           text        check (history in ('NEW', 'REGULAR', 'PROVEN', 'SUSPECT')),
    rules_version     text        not null default '',
    state             text        not null check (state in ('IN_TEST', 'RELEASED', 'REJECTED'))
);

create table quality.certificate (
    number         bigint      generated always as identity primary key,
    lot_id         text        not null references quality.lot_release,
    kind           text        not null,
    reference      text        not null,
    norm_editions  text[]      not null,
    performance    text        not null,
    notified_body  text        not null,
    issued_on      date        not null,
    valid_until    date,
    udi_di         text        not null,
    srn            text        not null,
    document_id    uuid,
    added_by       text        not null,
    added_at       timestamptz not null,
    -- A paper that was typed wrong is struck out, not changed.
    struck_by      text        not null default '',
    struck_at      timestamptz
);
create index certificate_of_lot on quality.certificate (lot_id, number);

create table quality.requirement (
    number         bigint generated always as identity primary key,
    lot_id         text   not null references quality.lot_release,
    kind           text   not null check (kind in ('CERTIFICATE', 'TEST', 'SAMPLING')),
    code           text   not null,
    severity       text   not null,
    aql            text   not null,
    minimum_sample int    not null,
    unique (lot_id, kind, code)
);

-- One row for the first test of a lot and one for its retest.
create table quality.test_round (
    lot_id         text        not null references quality.lot_release,
    round          int         not null check (round in (1, 2)),
    letter         text        not null,
    size           bigint      not null check (size > 0),
    accept         int         not null check (accept >= 0),
    severity       text        not null check (severity in ('NORMAL', 'TIGHTENED')),
    aql            text        not null,
    full_check     boolean     not null,
    planned_at     timestamptz not null,
    taken_by       text        not null default '',
    taken_at       timestamptz,
    taken_pieces   bigint      not null default 0,
    packages       int         not null default 0,
    seal           text        not null default '',
    entered_by     text        not null default '',
    entered_at     timestamptz,
    tested_on      date,
    laboratory     text        not null default '',
    report_number  text        not null default '',
    defective      int         not null default 0,
    used_up        bigint      not null default 0,
    remark         text        not null default '',
    report_id      uuid,
    verdict        text        check (verdict in ('PASS', 'BORDERLINE', 'FAIL')),
    primary key (lot_id, round)
);

create table quality.measurement (
    lot_id         text      not null,
    round          int       not null,
    characteristic text      not null,
    measured       numeric[] not null,
    primary key (lot_id, round, characteristic),
    foreign key (lot_id, round) references quality.test_round
);

-- Who decided what on the release of a lot; without a row that says yes nothing becomes free.
create table quality.release_decision (
    number     bigint      generated always as identity primary key,
    lot_id     text        not null references quality.lot_release,
    round      int         not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    released   boolean     not null,
    reason     text        not null
);
create index decision_of_lot on quality.release_decision (lot_id, number);

-- How the release of a lot ended, in order; the history of a supplier and product is read from it.
create table quality.outcome (
    number       bigint      generated always as identity primary key,
    lot_id       text        not null unique references quality.lot_release,
    product_code text        not null,
    supplier_id  text        not null,
    released     boolean     not null,
    reason_code  text        not null,
    reason       text        not null,
    report_id    uuid,
    ended_at     timestamptz not null
);
create index outcome_of_supplier on quality.outcome (product_code, supplier_id, number desc);

create table quality.rejection_follow_up (
    lot_id      text        primary key references quality.lot_release,
    claim       text        not null check (claim in ('REPLACEMENT', 'REFUND', 'NONE')),
    serious     boolean     not null,
    reason      text        not null,
    handled_by  text        not null,
    handled_at  timestamptz not null
);

create function quality.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'These rows are append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;
create trigger requirement_is_append_only before update or delete or truncate on quality.requirement
    for each statement execute function quality.refuse_change();
create trigger measurement_is_append_only before update or delete or truncate on quality.measurement
    for each statement execute function quality.refuse_change();
create trigger release_decision_is_append_only before update or delete or truncate on quality.release_decision
    for each statement execute function quality.refuse_change();
create trigger outcome_is_append_only before update or delete or truncate on quality.outcome
    for each statement execute function quality.refuse_change();
create trigger rejection_follow_up_is_append_only before update or delete or truncate on quality.rejection_follow_up
    for each statement execute function quality.refuse_change();
