-- Sites of a signed plan on their way: frozen, counted, valued, signed, handed over, or undone and tried again.

alter table handover.handover drop constraint handover_state_check;
alter table handover.handover add constraint handover_state_check
    check (state in ('LIST', 'OPENING', 'PLAN', 'PLANNED', 'WAVES', 'CLOSING', 'ENDED'));

create table handover.site_handover (
    site_handover_id text        primary key,
    handover_id      text        not null references handover.handover,
    place_in_order   integer     not null,
    site             text        not null,
    wave             integer     not null,
    state            text        not null check (state in ('PLANNED', 'FROZEN', 'COUNTING', 'IN_DISPUTE', 'MINUTES', 'SIGNED',
                                 'TRANSFERRED', 'NOTHING_TAKEN', 'UNDONE', 'LEFT_OUT', 'EMPTY', 'REVERSED')),
    attempt          integer     not null default 1 check (attempt > 0),
    freeze_on        date        not null,
    transfer_on      date        not null,
    count_id         text        not null default '',
    receiver_id      text        not null default '',
    temperature_log  text        not null default '',
    minutes_id       uuid,
    receiver_signer  text        not null default '',
    receiver_signed_at timestamptz,
    value_cents      bigint      not null default 0 check (value_cents >= 0),
    settlement_id    uuid,
    movement_ref     text        not null default '',
    transferred_at   timestamptz,
    unique (handover_id, site),
    unique (handover_id, place_in_order)
);

-- What happened to a site, in order; append-only.
create table handover.site_step (
    step_number      bigint      generated always as identity primary key,
    site_handover_id text        not null references handover.site_handover,
    attempt          integer     not null,
    state            text        not null,
    reason           text        not null,
    official         text        not null,
    happened_at      timestamptz not null
);
create index site_step_of_site on handover.site_step (site_handover_id, step_number);

-- What lay at the site when it was frozen, and what becomes of it in this attempt: one row for each holding of a lot.
create table handover.site_lot (
    site_handover_id text    not null references handover.site_handover,
    attempt          integer not null,
    lot_id           text    not null,
    owner            text    not null,
    status           text    not null,
    reserved_for     text    not null,
    product_code     text    not null,
    supplier_lot     text    not null,
    produced_on      date,
    expires_on       date    not null,
    basis_code       text    not null,
    basis_ends_on    date,
    book             bigint  not null check (book > 0),
    checked_on       date,
    destination      text    not null,
    ground           text    not null,
    rule_version     text    not null,
    reservation_ends boolean not null default false,
    failed_check     boolean not null default false,
    missing          bigint  not null default 0 check (missing between 0 and book),
    value_cents      bigint  check (value_cents >= 0),
    primary key (site_handover_id, attempt, lot_id, owner, status, reserved_for)
);
-- More of a lot than the books say; it must be tested before anybody takes it over.
create table handover.site_surplus (
    site_handover_id text    not null references handover.site_handover,
    attempt          integer not null,
    lot_id           text    not null,
    owner            text    not null,
    pieces           bigint  not null check (pieces > 0),
    primary key (site_handover_id, attempt, lot_id)
);

-- What an official decided on a reservation at a site.
create table handover.reservation_decision (
    site_handover_id text        not null references handover.site_handover,
    attempt          integer     not null,
    reserved_for     text        not null,
    ends             boolean     not null,
    reason           text        not null,
    decided_by       text        not null,
    decided_at       timestamptz not null,
    primary key (site_handover_id, attempt, reserved_for)
);

-- A check of samples of a product at a site. It holds for the lots of the product that were due.
create table handover.sample_check (
    site_handover_id text        not null references handover.site_handover,
    attempt          integer     not null,
    product_code     text        not null,
    laboratory       text        not null,
    report_number    text        not null,
    tested_on        date        not null,
    failed_lots      text[]      not null,
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    primary key (site_handover_id, attempt, product_code)
);

-- Prices by which the lots of a product are valued, with where they come from.
create table handover.stated_price (
    site_handover_id  text           not null references handover.site_handover,
    attempt           integer        not null,
    product_code      text           not null,
    average_cost      numeric(18, 6) not null check (average_cost >= 0),
    current_price     numeric(18, 6) not null check (current_price >= 0),
    shelf_life_months integer        check (shelf_life_months between 1 and 600),
    source            text           not null check (length(btrim(source)) between 1 and 500),
    stated_by         text           not null,
    stated_at         timestamptz    not null,
    primary key (site_handover_id, attempt, product_code)
);

-- Goods that leave a frozen site all the same, because a crisis asks for them and somebody signed.
create table handover.crisis_release (
    release_id   text        primary key,
    handover_id  text        not null references handover.handover,
    number       integer     not null,
    site         text        not null,
    product_code text        not null,
    pieces       bigint      not null check (pieces > 0),
    recipient    text        not null,
    reason       text        not null,
    state        text        not null check (state in ('DRAFTED', 'ISSUED', 'REFUSED')),
    document_id  uuid,
    drafted_by   text        not null,
    drafted_at   timestamptz not null,
    unique (handover_id, number)
);

-- What was asked to be reversed after a site was handed over.
create table handover.reversal (
    site_handover_id text        not null references handover.site_handover,
    version          integer     not null,
    reason           text        not null,
    document_id      uuid,
    drafted_by       text        not null,
    drafted_at       timestamptz not null,
    primary key (site_handover_id, version)
);

create or replace function handover.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'handover.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger site_step_is_append_only before update or delete or truncate on handover.site_step
    for each statement execute function handover.refuse_change();
create trigger stated_price_is_append_only before update or delete or truncate on handover.stated_price
    for each statement execute function handover.refuse_change();
