-- Months without fee of stand-by lines as a ground for default, and the case in which each is dealt with.
alter table contract.supplier_default drop constraint supplier_default_ground_check;
alter table contract.supplier_default add constraint supplier_default_ground_check
    check (ground in ('CAPPED_PENALTIES', 'REJECTED_LOTS', 'STANDBY_IN_A_ROW', 'STANDBY_IN_TWELVE'));

create table contract.standby_shortfall (
    number      bigint      generated always as identity primary key,
    contract_id text        not null references contract.contract,
    default_id  text        not null references contract.supplier_default (id),
    line_id     text        not null,
    month       date        not null check (extract(day from month) = 1),
    kind        text        not null check (kind in ('TWO_IN_A_ROW', 'THREE_IN_TWELVE')),
    reported_at timestamptz not null,
    unique (line_id, month)
);
create index standby_shortfall_of_contract on contract.standby_shortfall (contract_id, number);
create trigger standby_shortfall_is_append_only before update or delete or truncate on contract.standby_shortfall
    for each statement execute function contract.refuse_change();
