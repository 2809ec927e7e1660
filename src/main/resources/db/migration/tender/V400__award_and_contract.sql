-- Every award decision that was drawn; a later one takes the place of the one before, nothing is deleted.
create table tender.award_decision (
    tender_id   text        not null,
    round       integer     not null,
    document_id uuid        not null,
    bid_id      uuid        not null,
    supplier_id text        not null,
    made_at     timestamptz not null,
    primary key (tender_id, round)
);

-- One letter per bidder and round; sent_at is the same for all: one act, or none.
create table tender.award_letter (
    tender_id   text        not null,
    round       integer     not null,
    bid_id      uuid        not null,
    supplier_id text        not null,
    document_id uuid        not null,
    sent_at     timestamptz,
    primary key (tender_id, round, bid_id)
);

create index award_letter_supplier on tender.award_letter (supplier_id, tender_id);

-- Reasons that a lawyer added to a letter that would not have been complete.
create table tender.letter_addition (
    tender_id  text        not null,
    bid_id     uuid        not null,
    reason     text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (tender_id, bid_id)
);

-- What stands in the way of a step, as the last check found it.
create table tender.award_obstacle (
    tender_id text    not null,
    step      text    not null,
    position  integer not null,
    code      text    not null,
    subject   text    not null,
    message   text    not null,
    ground    text    not null,
    primary key (tender_id, step, position)
);

create table tender.contract (
    id                 text        not null primary key,
    tender_id          text        not null unique,
    supplier_id        text        not null,
    bid_id             uuid        not null,
    document_id        uuid        not null,
    document_sha256    text        not null,
    maximum_cents      bigint      not null,
    offered_at         timestamptz not null,
    supplier_signer    text,
    supplier_signed_at timestamptz,
    concluded_at       timestamptz
);

create table tender.contract_number (
    year integer not null primary key,
    last integer not null
);

-- Why nothing was awarded, in the words of the official who decided.
create table tender.no_award (
    tender_id   text        not null primary key,
    reason      text        not null,
    motive      text        not null,
    follow_up   text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    document_id uuid
);
