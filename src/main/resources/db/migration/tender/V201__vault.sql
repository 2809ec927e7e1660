-- The vault of a tender. Until when it takes bids stands in tender.tender: that row is what every bid and the closing
-- lock, so that "in time" has one judge.
create table tender.vault (
    tender_id        text primary key references tender.tender,
    created_at       timestamptz not null,
    closed_at        timestamptz,
    bid_count        integer check (bid_count >= 0),
    opened_at        timestamptz,
    prices_opened_at timestamptz,
    check ((closed_at is null) = (bid_count is null)),
    check (opened_at is null or closed_at is not null),
    check (prices_opened_at is null or opened_at is not null)
);

-- One keyset per tender and envelope, wrapped by a key that the database never sees.
create table tender.vault_key (
    tender_id       text        not null references tender.vault,
    envelope        text        not null check (envelope in ('QUALITY', 'PRICE', 'ESPD')),
    wrapping_key_id integer     not null,
    wrapped_keyset  bytea       not null,
    created_at      timestamptz not null,
    primary key (tender_id, envelope)
);

create table tender.bid (
    id             uuid primary key,
    tender_id      text        not null references tender.vault,
    supplier_id    text        not null,
    receipt_number text        not null unique,
    state          text        not null check (state in ('SUBMITTED', 'REPLACED', 'WITHDRAWN')),
    received_at    timestamptz not null,
    ended_at       timestamptz,
    check ((state = 'SUBMITTED') = (ended_at is null))
);
-- One bid per party per tender.
create unique index bid_one_per_party on tender.bid (tender_id, supplier_id) where state = 'SUBMITTED';
create index bid_of_supplier on tender.bid (supplier_id, tender_id);

create table tender.envelope (
    id            uuid primary key,
    bid_id        uuid     not null references tender.bid,
    kind          text     not null check (kind in ('QUALITY', 'PRICE', 'ESPD')),
    position      smallint not null check (position >= 1),
    media_type    text     not null,
    clear_size    bigint   not null check (clear_size > 0),
    salted_sha256 text     not null,
    unique (bid_id, kind, position)
);

create table tender.envelope_chunk (
    envelope_id uuid    not null references tender.envelope,
    sequence    integer not null,
    ciphertext  bytea   not null,
    primary key (envelope_id, sequence)
);
-- Ciphertext does not compress.
alter table tender.envelope_chunk alter column ciphertext set storage external;

-- Who came too late, and when; never what.
create table tender.late_bid (
    id          bigint generated always as identity primary key,
    tender_id   text        not null references tender.vault,
    supplier_id text        not null,
    received_at timestamptz not null
);
create index late_bid_of_tender on tender.late_bid (tender_id);

-- What the opening of an envelope found; written once by the opening, read with the minutes and the assessment.
create table tender.envelope_finding (
    id          bigint generated always as identity primary key,
    bid_id      uuid not null references tender.bid,
    envelope_id uuid references tender.envelope,
    code        text not null,
    subject     text not null,
    message     text not null,
    ground      text not null,
    severity    text not null check (severity in ('BLOCKING', 'WARNING'))
);
create index envelope_finding_of_bid on tender.envelope_finding (bid_id);
