-- What came of the one chance to mend; append-only.
create table tender.mending_verdict (
    request_id uuid        primary key references tender.bidder_request,
    verdict    text        not null,
    reason     text        not null,
    judged_by  text        not null,
    judged_at  timestamptz not null
);

-- What a lawyer found of a declared ground before anybody is excluded; append-only.
create table tender.hearing_ground (
    ground_id        uuid        not null references tender.exclusion_ground,
    assessment_round integer     not null,
    tender_id        text        not null,
    fact_on          date        not null,
    settled          boolean     not null,
    heard            boolean     not null,
    prepared_by      text        not null,
    prepared_at      timestamptz not null,
    primary key (ground_id, assessment_round)
);
create index hearing_ground_of_tender on tender.hearing_ground (tender_id);
