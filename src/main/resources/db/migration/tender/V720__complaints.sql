-- Complaints about a tender; a complaint stops no clock by itself.
create table tender.complaint (
    id          uuid        primary key,
    tender_id   text        not null,
    complainant text        not null,
    supplier_id text,
    content     text        not null,
    received_at timestamptz not null,
    due_at      timestamptz not null,
    outcome     text,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    document_id uuid
);
create index complaint_of_tender on tender.complaint (tender_id, received_at);
create index complaint_received on tender.complaint (received_at desc);

-- Second thoughts about an award decision: one official proposes, another confirms.
create table tender.award_review (
    id           bigint generated always as identity primary key,
    tender_id    text        not null,
    cause        text        not null,
    content      text        not null,
    motive       text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    confirmed    boolean,
    confirmed_by text,
    confirmed_at timestamptz
);
create index award_review_of_tender on tender.award_review (tender_id);
