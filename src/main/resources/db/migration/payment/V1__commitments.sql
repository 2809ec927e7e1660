-- Budget lines, what cases reserved on them and what the State is bound to. The row of a line carries its running
-- totals, so that a reservation is checked and taken on one locked row.
create table payment.budget_line (
    code            text   primary key,
    name            text   not null,
    reserved_cents  bigint not null default 0 check (reserved_cents >= 0),
    committed_cents bigint not null default 0 check (committed_cents >= 0)
);

-- Ceilings are dated: the newest that has begun counts.
create table payment.budget_ceiling (
    budget_line   text   not null references payment.budget_line,
    valid_from    date   not null,
    ceiling_cents bigint not null check (ceiling_cents >= 0),
    ground        text   not null,
    primary key (budget_line, valid_from)
);

create table payment.reservation (
    case_ref     text   primary key,
    budget_line  text   not null references payment.budget_line,
    amount_cents bigint not null check (amount_cents >= 0),
    state        text   not null check (state in ('RESERVED', 'RELEASED', 'COMMITTED'))
);

create table payment.commitment (
    contract_ref  text        primary key,
    case_ref      text        not null,
    budget_line   text        not null references payment.budget_line,
    supplier_id   text        not null,
    maximum_cents bigint      not null check (maximum_cents > 0),
    signed_on     date        not null,
    committed_at  timestamptz not null
);
create index commitment_of_case on payment.commitment (case_ref);

-- Every change of a total, in order; a correction is a movement the other way.
create table payment.movement (
    number          bigint      generated always as identity primary key,
    budget_line     text        not null references payment.budget_line,
    case_ref        text        not null,
    contract_ref    text        not null,
    kind            text        not null check (kind in ('RESERVE', 'RELEASE', 'COMMIT')),
    reserved_cents  bigint      not null,
    committed_cents bigint      not null,
    actor           text        not null,
    moved_at        timestamptz not null
);
create index movement_of_case on payment.movement (case_ref, number);

create function payment.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'This ledger is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;
create trigger movement_is_append_only before update or delete or truncate on payment.movement
    for each statement execute function payment.refuse_change();
create trigger commitment_is_append_only before update or delete or truncate on payment.commitment
    for each statement execute function payment.refuse_change();
create trigger budget_ceiling_is_append_only before update or delete or truncate on payment.budget_ceiling
    for each statement execute function payment.refuse_change();

insert into payment.budget_line (code, name) values ('PPE-IRON-STOCK', 'IJzeren voorraad beschermingsmiddelen');
insert into payment.budget_ceiling (budget_line, valid_from, ceiling_cents, ground)
values ('PPE-IRON-STOCK', date '2026-01-01', 100000000000, 'Aanname: begroting VWS, ijzeren voorraad, EUR 1 miljard');
