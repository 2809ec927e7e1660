-- Motives to negotiate without notice, each with its legal test; none is overwritten.
create table tender.urgency (
    number         bigint generated always as identity primary key,
    tender_id      text not null,
    justification  text not null,
    motive         jsonb not null,
    motivated_by   text not null,
    motivated_at   timestamptz not null,
    allowed        boolean,
    verdict_reason text,
    judged_by      text,
    judged_at      timestamptz
);

create index urgency_tender on tender.urgency (tender_id, number desc);
