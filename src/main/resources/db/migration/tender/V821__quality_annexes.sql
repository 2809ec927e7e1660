-- Annexes of a quality report that would be too large in one document: one for each bidder, drawn some at a time, each lot in
-- a transaction of its own. The report names each with its hash, so who signs it signs them too; append-only.
create table tender.quality_annex (
    tender_id        text    not null,
    assessment_round integer not null,
    round            integer not null,
    bid_id           uuid    not null,
    document_id      uuid    not null,
    primary key (bid_id, assessment_round, round)
);
create index quality_annex_of_tender on tender.quality_annex (tender_id);
