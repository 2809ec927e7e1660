-- Questions to bidders with a term: drafted one by one, sent all at the same moment.
create table tender.bidder_request (
    id               uuid        primary key,
    tender_id        text        not null,
    bid_id           uuid        not null,
    supplier_id      text        not null,
    kind             text        not null,
    assessment_round integer     not null,
    question         text        not null,
    drafted_by       text        not null,
    drafted_at       timestamptz not null,
    letter           uuid,
    asked_at         timestamptz,
    due_at           timestamptz,
    closed_at        timestamptz,
    unique (bid_id, kind, assessment_round)
);
create index bidder_request_of_tender on tender.bidder_request (tender_id, kind);
-- One chance to mend, whatever the round.
create unique index one_chance_to_mend on tender.bidder_request (bid_id) where kind = 'MENDING';

-- What a bidder answered; append-only. A late answer is kept, and marked.
create table tender.bidder_answer (
    id          uuid        primary key,
    request_id  uuid        not null references tender.bidder_request,
    text        text        not null,
    channel     text        not null,
    received_at timestamptz not null,
    late        boolean     not null,
    document_id uuid
);
create index bidder_answer_of_request on tender.bidder_answer (request_id);

-- Evidence of the first in rank.
create table tender.evidence_piece (
    id          uuid        primary key,
    tender_id   text        not null,
    bid_id      uuid        not null,
    demand      text        not null,
    document_id uuid        not null,
    issued_on   date        not null,
    valid_until date,
    norm        text        not null,
    received_at timestamptz not null,
    late        boolean     not null
);
create index evidence_piece_of_bid on tender.evidence_piece (bid_id);

create table tender.evidence_verdict (
    bid_id           uuid        not null,
    assessment_round integer     not null,
    demand           text        not null,
    tender_id        text        not null,
    piece_id         uuid        references tender.evidence_piece,
    valid            boolean     not null,
    reason           text        not null,
    judged_by        text        not null,
    judged_at        timestamptz not null,
    primary key (bid_id, assessment_round, demand)
);

-- What came of all pieces together.
create table tender.evidence_outcome (
    bid_id           uuid        not null,
    assessment_round integer     not null,
    tender_id        text        not null,
    proven           boolean     not null,
    judged_by        text        not null,
    judged_at        timestamptz not null,
    primary key (bid_id, assessment_round)
);
