-- What the chosen procedure demands, as the table gave it on that day: the case keeps it when the table changes.
alter table tender.tender add column procedure_steps jsonb;

update tender.tender set procedure_steps = case procedure
    when 'OPEN' then '{"noticeSubtype":"16","selection":false,"accelerated":false,"motivated":false,"fewestInvited":0,"resultNotice":true,"standstillDays":20}'
    when 'OPEN_ACCELERATED' then '{"noticeSubtype":"16","selection":false,"accelerated":true,"motivated":false,"fewestInvited":0,"resultNotice":true,"standstillDays":20}'
    else '{"noticeSubtype":"","selection":false,"accelerated":false,"motivated":false,"fewestInvited":3,"resultNotice":false,"standstillDays":7}' end::jsonb
where procedure is not null;

-- Version of each decision table by which a case is run, kept from its start.
create table tender.rule_pin (
    tender_id     text not null,
    decision      text not null,
    definition_id text not null,
    primary key (tender_id, decision)
);

-- What the buyer asked of the procedure; barred once its legal test failed.
create table tender.procedure_wish (
    tender_id         text primary key,
    wanted            text not null,
    justification     text not null,
    documents_free    boolean not null,
    earlier_tender    text not null,
    negotiation_barred boolean not null default false
);
