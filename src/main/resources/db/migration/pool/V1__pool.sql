-- Pools of buyers and what orders take from them. The row of a pool carries its running totals, so that a ceiling is
-- checked and taken on one locked row.
create table pool.pool (
    code           text   primary key,
    name           text   not null,
    reserved_cents bigint not null default 0 check (reserved_cents >= 0),
    settled_cents  bigint not null default 0 check (settled_cents >= 0)
);

-- Ceilings are dated: of those whose days hold the day, the newest counts. An extension is a row of its own.
create table pool.ceiling (
    number        bigint generated always as identity primary key,
    pool_code     text   not null references pool.pool,
    valid_from    date   not null,
    valid_until   date   not null,
    ceiling_cents bigint not null check (ceiling_cents >= 0),
    ground        text   not null,
    check (valid_from <= valid_until)
);

create table pool.product (
    pool_code    text not null references pool.pool,
    product_code text not null,
    valid_from   date not null,
    valid_until  date,
    primary key (pool_code, product_code, valid_from)
);

create table pool.reservation (
    order_ref    text   primary key,
    pool_code    text   not null references pool.pool,
    amount_cents bigint not null check (amount_cents >= 0),
    state        text   not null check (state in ('RESERVED', 'RELEASED', 'SETTLED'))
);

-- Every change of a total, in order; a correction is a movement the other way.
create table pool.movement (
    number         bigint      generated always as identity primary key,
    pool_code      text        not null references pool.pool,
    order_ref      text        not null,
    state          text        not null,
    reserved_cents bigint      not null,
    settled_cents  bigint      not null,
    moved_at       timestamptz not null
);
create index movement_of_order on pool.movement (order_ref, number);

create function pool.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'This ledger is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;
create trigger movement_is_append_only before update or delete or truncate on pool.movement
    for each statement execute function pool.refuse_change();
create trigger ceiling_is_append_only before update or delete or truncate on pool.ceiling
    for each statement execute function pool.refuse_change();

insert into pool.pool (code, name) values ('PPE-POOL', 'Gezamenlijke inkoop beschermingsmiddelen');
insert into pool.ceiling (pool_code, valid_from, valid_until, ceiling_cents, ground)
values ('PPE-POOL', date '2026-01-01', date '2027-12-31', 7000000000,
        'Aanname: het plafond van het mandaat van 22 maart 2020, EUR 70 miljoen');
insert into pool.product (pool_code, product_code, valid_from)
values ('PPE-POOL', 'IIR-MASK', date '2026-01-01'),
       ('PPE-POOL', 'FFP2-MASK', date '2026-01-01'),
       ('PPE-POOL', 'ISOLATION-GOWN', date '2026-01-01'),
       ('PPE-POOL', 'EXAM-GLOVE', date '2026-01-01'),
       ('PPE-POOL', 'GOGGLES', date '2026-01-01');
