-- The stock ledger. What happened stands in movement and entry, which nobody changes; book and balance keep what the
-- entries add up to, and a verification counts them anew.

-- One book for each product. Who books takes its row first: it gives the next number and the hash to go on from.
create table stock.book (
    product_code text   primary key check (length(btrim(product_code)) between 1 and 100),
    entries      bigint not null default 0 check (entries >= 0),
    head_hash    text   not null default repeat('0', 64),
    free         bigint not null default 0 check (free >= 0),
    not_free     bigint not null default 0 check (not_free >= 0),
    reserved     bigint not null default 0 check (reserved >= 0),
    rejected     bigint not null default 0 check (rejected >= 0),
    expired      bigint not null default 0 check (expired >= 0)
);

create table stock.lot (
    lot_id         text        primary key check (length(btrim(lot_id)) between 1 and 100),
    product_code   text        not null references stock.book,
    supplier_lot   text        not null check (length(btrim(supplier_lot)) between 1 and 100),
    producer_ref   text        check (length(btrim(producer_ref)) between 1 and 100),
    produced_on    date,
    expires_on     date        not null check (expires_on > produced_on),
    basis_code     text        not null check (length(btrim(basis_code)) between 1 and 100),
    basis_ends_on  date,
    registered_at  timestamptz not null,
    content_sha256 text        not null
);
create index lot_of_product on stock.lot (product_code, expires_on, lot_id);

-- One side of an entry: a holding, or one of the counter-accounts.
create table stock.account (
    account_id   bigint generated always as identity primary key,
    counter      text   not null,
    place        text   not null,
    owner        text   not null,
    status       text   not null,
    reserved_for text   not null,
    unique (counter, place, owner, status, reserved_for),
    check (case when counter = ''
                then place <> '' and owner <> ''
                     and status in ('FREE', 'NOT_FREE', 'RESERVED', 'REJECTED', 'EXPIRED')
                     and (status = 'RESERVED') = (reserved_for <> '')
                else counter in ('SUPPLIER', 'CARE', 'SOLD', 'DONATED', 'PROCESSED', 'LOST', 'OPENING')
                     and place = '' and owner = '' and status = '' and reserved_for = '' end)
);

create table stock.movement (
    reference      text        primary key,
    kind           text        not null check (kind in ('RECEIPT', 'OPENING', 'RELEASE', 'REJECTION', 'QUARANTINE',
                               'RESERVATION', 'RESERVATION_END', 'EXPIRY', 'TRANSFER', 'OWNERSHIP', 'ISSUE', 'RETURN', 'SALE',
                               'DONATION', 'PROCESSING', 'COUNT', 'REVERSAL')),
    document_ref   text        not null,
    reason         text        not null,
    occurred_at    timestamptz not null,
    booked_at      timestamptz not null,
    booked_by      text        not null,
    reverses       text        unique references stock.movement,
    content_sha256 text        not null,
    check ((kind = 'REVERSAL') = (reverses is not null)),
    check (occurred_at <= booked_at)
);

create table stock.entry (
    product_code  text        not null references stock.book,
    number        bigint      not null check (number > 0),
    reference     text        not null references stock.movement,
    line          integer     not null,
    lot_id        text        not null references stock.lot,
    quantity      bigint      not null check (quantity > 0),
    from_account  bigint      not null references stock.account,
    to_account    bigint      not null references stock.account check (to_account <> from_account),
    occurred_at   timestamptz not null,
    booked_at     timestamptz not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (product_code, number),
    unique (reference, line)
);
create index entry_of_lot on stock.entry (lot_id, occurred_at);
create index entry_booked on stock.entry (booked_at);
create index entry_occurred on stock.entry (occurred_at);

-- What a lot has on an account now. Product, status, expiry and basis are those of the lot and the account, repeated so
-- that one index finds what expires first.
create table stock.balance (
    lot_id           text        not null references stock.lot,
    account_id       bigint      not null references stock.account,
    product_code     text        not null,
    status           text        not null,
    expires_on       date        not null,
    basis_ends_on    date,
    quantity         bigint      not null,
    last_occurred_at timestamptz not null,
    primary key (lot_id, account_id),
    check (quantity >= 0 or status = '')
);
create index balance_first_expired on stock.balance (product_code, expires_on, lot_id, account_id)
    where status = 'FREE' and quantity > 0;
create index balance_expired on stock.balance (expires_on)
    where status in ('FREE', 'NOT_FREE', 'RESERVED') and quantity > 0;
create index balance_basis on stock.balance (basis_ends_on) where status = 'FREE' and quantity > 0;
create index balance_at_hand on stock.balance (product_code, expires_on, lot_id, account_id)
    where status <> '' and quantity > 0;

create function stock.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'stock.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger lot_is_append_only before update or delete or truncate on stock.lot
    for each statement execute function stock.refuse_change();
create trigger account_is_append_only before update or delete or truncate on stock.account
    for each statement execute function stock.refuse_change();
create trigger movement_is_append_only before update or delete or truncate on stock.movement
    for each statement execute function stock.refuse_change();
create trigger entry_is_append_only before update or delete or truncate on stock.entry
    for each statement execute function stock.refuse_change();
create trigger book_stays before delete or truncate on stock.book
    for each statement execute function stock.refuse_change();
create trigger balance_stays before delete or truncate on stock.balance
    for each statement execute function stock.refuse_change();
