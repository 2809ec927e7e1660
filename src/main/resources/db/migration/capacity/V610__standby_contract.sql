-- Stand-by contracts that a tender concluded: what was agreed, beside which their lines are registered.
create table capacity.standby_contract (
    contract_id  text        primary key,
    tender_id    text        not null,
    supplier_id  text        not null,
    starts_on    date        not null,
    ends_on      date        not null,
    payment_days integer     not null,
    taken_at     timestamptz not null
);
create trigger standby_contract_is_append_only before update or delete or truncate on capacity.standby_contract
    for each statement execute function capacity.refuse_change();

create table capacity.agreed_capacity (
    contract_id      text           not null references capacity.standby_contract,
    number           integer        not null,
    product_code     text           not null,
    pieces_per_month bigint         not null,
    unit_price       numeric(14, 6) not null,
    primary key (contract_id, number)
);
create trigger agreed_capacity_is_append_only before update or delete or truncate on capacity.agreed_capacity
    for each statement execute function capacity.refuse_change();
