-- What was done towards the market before a tender: a prior notice, or a consultation with its report.
create table tender.market_step (
    number             bigint generated always as identity primary key,
    tender_id          text not null,
    kind               text not null,
    questions          text not null,
    answers_until      timestamptz,
    notice_expected_on date not null,
    notice             uuid,
    prepared_by        text not null,
    participants       text,
    report             text,
    reported_by        text
);

create index market_step_tender on tender.market_step (tender_id, number desc);
