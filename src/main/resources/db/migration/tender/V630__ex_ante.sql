-- The voluntary ex-ante notice of a negotiated procedure, and what was brought against it.
alter table tender.procedure_wish add column ex_ante boolean not null default false;

create table tender.ex_ante (
    tender_id        text primary key,
    notice           uuid not null,
    objections_until timestamptz
);

create table tender.ex_ante_objection (
    number       bigint generated always as identity primary key,
    tender_id    text not null,
    objector     text not null,
    content      text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    upheld       boolean,
    reason       text,
    judged_by    text,
    judged_at    timestamptz
);

create index ex_ante_objection_tender on tender.ex_ante_objection (tender_id, number desc);
