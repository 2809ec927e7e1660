-- Belangenverklaringen: who declared what before seeing a bid; append-only.
create table tender.interest_declaration (
    id          bigint generated always as identity primary key,
    tender_id   text        not null,
    seat        text        not null,
    official    text        not null,
    conflict    boolean     not null,
    statement   text        not null,
    declared_at timestamptz not null,
    unique (tender_id, official)
);

-- Who took whose seat in the assessment team; the newest row of a seat counts; append-only.
create table tender.seat_replacement (
    id           bigint generated always as identity primary key,
    tender_id    text        not null,
    seat         text        not null,
    official     text        not null,
    replaced     text        not null,
    appointed_by text        not null,
    reason       text        not null,
    appointed_at timestamptz not null
);
create index seat_replacement_of_tender on tender.seat_replacement (tender_id);

-- Grounds that a party says apply, or did not answer; each is judged by a person.
create table tender.exclusion_ground (
    id            uuid    primary key,
    tender_id     text    not null,
    bid_id        uuid    not null,
    party         text    not null,
    ground        text    not null,
    answered      boolean not null,
    explanation   text    not null,
    self_cleaning text    not null,
    treatment     text,
    rule_version  text,
    unique (bid_id, party, ground)
);
create index exclusion_ground_of_tender on tender.exclusion_ground (tender_id);

create table tender.exclusion_verdict (
    ground_id uuid        primary key references tender.exclusion_ground,
    excluded  boolean     not null,
    reason    text        not null,
    judged_by text        not null,
    judged_at timestamptz not null
);

create table tender.suitability_verdict (
    bid_id    uuid        primary key,
    tender_id text        not null,
    suitable  boolean     not null,
    reason    text        not null,
    judged_by text        not null,
    judged_at timestamptz not null
);
create index suitability_verdict_of_tender on tender.suitability_verdict (tender_id);

create table tender.knock_out_verdict (
    bid_id    uuid        not null,
    knock_out text        not null,
    tender_id text        not null,
    meets     boolean     not null,
    reason    text        not null,
    judged_by text        not null,
    judged_at timestamptz not null,
    primary key (bid_id, knock_out)
);
create index knock_out_verdict_of_tender on tender.knock_out_verdict (tender_id);

-- A bid that fell out, with its reason; a bid without a row is still in.
create table tender.bid_rejection (
    bid_id      uuid        primary key,
    tender_id   text        not null,
    ground      text        not null,
    reason      text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null
);
create index bid_rejection_of_tender on tender.bid_rejection (tender_id);

-- Individual scores: written once, read by nobody else before all are in.
create table tender.individual_score (
    bid_id    uuid        not null,
    criterion text        not null,
    evaluator text        not null,
    tender_id text        not null,
    score     integer     not null check (score >= 0),
    motive    text        not null,
    scored_at timestamptz not null,
    primary key (bid_id, criterion, evaluator)
);
create index individual_score_of_tender on tender.individual_score (tender_id);

-- Consensus: a refused report is followed by another round; the newest round counts.
create table tender.consensus_score (
    bid_id    uuid        not null,
    criterion text        not null,
    round     integer     not null check (round >= 1),
    tender_id text        not null,
    score     integer     not null check (score >= 0),
    motive    text        not null,
    set_by    text        not null,
    set_at    timestamptz not null,
    primary key (bid_id, criterion, round)
);
create index consensus_score_of_tender on tender.consensus_score (tender_id);

create table tender.quality_report (
    tender_id   text        not null,
    round       integer     not null,
    document_id uuid        not null,
    drawn_at    timestamptz not null,
    primary key (tender_id, document_id)
);

-- Seed of the draw between equal bids; its hash stands in the signed quality report, before any price is known.
create table tender.draw (
    tender_id  text        primary key,
    seed       text        not null,
    commitment text        not null,
    made_at    timestamptz not null
);
