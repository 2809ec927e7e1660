-- Final settlements: what one official determined and another judged; a returned one stays, the next takes its place.
create table contract.settlement (
    number        bigint      generated always as identity primary key,
    contract_id   text        not null references contract.contract,
    statement     jsonb       not null,
    determined_by text        not null,
    determined_at timestamptz not null,
    verdict       text        check (verdict in ('CONFIRM', 'RETURN')),
    reason        text,
    judged_by     text        check (judged_by <> determined_by),
    judged_at     timestamptz,
    check ((verdict is null) = (judged_by is null) and (verdict is null) = (judged_at is null))
);
create index settlement_of_contract on contract.settlement (contract_id, number);
create unique index settlement_confirmed on contract.settlement (contract_id) where verdict = 'CONFIRM';

-- The file of a settled contract: the sealed settlement, and how long the file is kept.
create table contract.archive (
    contract_id     text        primary key references contract.contract,
    document_id     uuid        not null,
    retention_class text        not null,
    keep_until      date        not null,
    initiative_id   text,
    archived_at     timestamptz not null
);
create trigger archive_is_append_only before update or delete or truncate on contract.archive
    for each statement execute function contract.refuse_change();
