-- A tender is withdrawn only by a signed decision; a request that was dropped or not signed stays too.
create table tender.withdrawal (
    id           bigint generated always as identity primary key,
    tender_id    text        not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    occasion     text        not null,
    reason       text,
    motive       text,
    follow_up    text,
    decided_by   text,
    document_id  uuid,
    state        text        not null check (state in ('ASKED', 'DROPPED', 'CARRIED_OUT', 'TOO_LATE')),
    closed_at    timestamptz
);
create unique index withdrawal_under_way on tender.withdrawal (tender_id) where state = 'ASKED';
create index withdrawal_of_tender on tender.withdrawal (tender_id);

-- Who was told, bidder or interested; all in one act.
create table tender.withdrawal_letter (
    tender_id   text        not null,
    supplier_id text        not null,
    document_id uuid        not null,
    sent_at     timestamptz not null,
    primary key (tender_id, supplier_id)
);
