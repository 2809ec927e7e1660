-- Parties that registered themselves; CIBG confirms or refuses each. Nothing is deleted.
create sequence supplier.supplier_number;

create table supplier.supplier (
    id              text        primary key,
    name            text        not null,
    kvk_number      char(8)     not null check (kvk_number ~ '^[0-9]{8}$'),
    contact_email   text        not null,
    street          text        not null,
    postal_code     text        not null,
    city            text        not null,
    country_code    char(2)     not null,
    small_or_medium boolean     not null,
    state           text        not null check (state in ('REGISTERED', 'CONFIRMED', 'REFUSED', 'BLOCKED')),
    registered_at   timestamptz not null
);
-- A refused registration gives its number free again, so that nobody can keep a party out by registering it wrongly.
create unique index supplier_kvk_number on supplier.supplier (kvk_number) where state <> 'REFUSED';
create index supplier_state on supplier.supplier (state, registered_at);

create table supplier.credential (
    supplier_id text        primary key references supplier.supplier,
    secret_hash text        not null,
    -- Four bytes of a plain hash: a wrong secret is refused before the slow hash costs anything.
    secret_hint bytea       not null check (octet_length(secret_hint) = 4),
    issued_at   timestamptz not null
);

-- Who did what to a registration, and why.
create table supplier.registration_log (
    number      bigint      generated always as identity primary key,
    supplier_id text        not null references supplier.supplier,
    state       text        not null,
    actor       text        not null,
    reason      text        not null,
    logged_at   timestamptz not null
);
create index registration_log_of_supplier on supplier.registration_log (supplier_id, number);

create function supplier.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'This log is history: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;
create trigger registration_log_is_history before update or delete or truncate on supplier.registration_log
    for each statement execute function supplier.refuse_change();
