-- Production contracts that a tender brought: where each came from. Contracts of the crisis organisation have no row here.
create table contract.framework (
    contract_id   text        primary key references contract.contract,
    tender_id     text        not null,
    kind          text        not null,
    executor      text        not null,
    document_id   uuid        not null,
    sha256        text        not null,
    notice_id     uuid,
    option_months integer     not null check (option_months >= 0),
    taken_at      timestamptz not null
);
create trigger framework_is_append_only before update or delete or truncate on contract.framework
    for each statement execute function contract.refuse_change();
