-- Modifications of contracts. What was asked and how it was weighed stays; a contract has one open modification at a time.
create table contract.modification (
    number         bigint      generated always as identity primary key,
    id             text        not null unique,
    contract_id    text        not null references contract.contract,
    state          text        not null check (state in ('OPEN', 'APPLIED', 'DROPPED', 'TENDERED')),
    requested_by   text        not null,
    requested_at   timestamptz not null,
    reason         text        not null,
    wish           jsonb,
    judgment       jsonb,
    ground         text,
    -- highest value before the first modification of the contract; weights are taken of it
    original_cents bigint,
    change_cents   bigint      not null default 0,
    opinion        text,
    opinion_by     text,
    tender         jsonb,
    document_id    uuid,
    notice_id      uuid,
    ended_by       text,
    ending         text,
    ended_at       timestamptz
);
create unique index modification_open on contract.modification (contract_id) where state = 'OPEN';
create index modification_of_contract on contract.modification (contract_id, number);
