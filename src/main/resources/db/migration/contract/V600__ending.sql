-- The end of contracts: what was decided before it, how it came, and how the contract is settled and archived.
alter table contract.contract drop constraint contract_state_check;
alter table contract.contract add constraint contract_state_check
    check (state in ('INTAKE', 'REPAIR', 'UNLAWFUL', 'TRANSFER', 'ACTIVE', 'SETTLING', 'ENDED'));

-- What follows a contract, as decided nine months before its end; each decision stays.
create table contract.renewal_decision (
    number      bigint      generated always as identity primary key,
    contract_id text        not null references contract.contract,
    choice      text        not null check (choice in ('RENEW', 'TENDER', 'LET_END')),
    reason      text        not null,
    ends_on     date,
    tender      jsonb,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    check ((choice = 'RENEW') = (ends_on is not null)),
    check ((choice = 'TENDER') = (tender is not null))
);
create index renewal_decision_of_contract on contract.renewal_decision (contract_id, number);
create trigger renewal_decision_is_append_only before update or delete or truncate on contract.renewal_decision
    for each statement execute function contract.refuse_change();

-- How a contract ended: by its last day, or by the document that dissolved it.
create table contract.ending (
    contract_id text        primary key references contract.contract,
    cause       text        not null check (cause in ('RUN_OUT', 'DISSOLVED')),
    document_id uuid,
    ended_on    date        not null,
    recorded_at timestamptz not null,
    check ((cause = 'DISSOLVED') = (document_id is not null))
);
create trigger ending_is_append_only before update or delete or truncate on contract.ending
    for each statement execute function contract.refuse_change();
