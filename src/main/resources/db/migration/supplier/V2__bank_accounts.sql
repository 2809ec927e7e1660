-- Bank accounts of suppliers and the telephone numbers at which they are called back. One sequence numbers both, so that
-- it shows which came first: a number that came with or after the account proves nothing.
create sequence supplier.bank_record_number;

create table supplier.phone_number (
    number      bigint      primary key default nextval('supplier.bank_record_number'),
    supplier_id text        not null references supplier.supplier,
    phone       text        not null check (phone ~ '^\+[0-9]{6,15}$'),
    -- Where the number was found, in words: trade register, contract.
    source      text        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null
);
create index phone_number_of_supplier on supplier.phone_number (supplier_id, number);

create table supplier.bank_account (
    number      bigint      primary key default nextval('supplier.bank_record_number'),
    supplier_id text        not null references supplier.supplier,
    iban        text        not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    holder      text        not null,
    state       text        not null
                            check (state in ('ENTERED', 'VERIFIED', 'REFUSED', 'REPLACED', 'WITHDRAWN')),
    entered_by  text        not null,
    entered_at  timestamptz not null,
    check (holder <> '')
);
-- One account is paid, and one change is looked into at a time.
create unique index bank_account_verified on supplier.bank_account (supplier_id) where state = 'VERIFIED';
create unique index bank_account_entered on supplier.bank_account (supplier_id) where state = 'ENTERED';
create index bank_account_of_supplier on supplier.bank_account (supplier_id, number);

-- Who brought an account into a state, after which call, and why.
create table supplier.bank_account_log (
    number         bigint      generated always as identity primary key,
    account_number bigint      not null references supplier.bank_account,
    state          text        not null,
    actor          text        not null,
    phone_number   bigint      references supplier.phone_number,
    spoken_to      text        not null,
    reason         text        not null,
    logged_at      timestamptz not null
);
create index bank_account_log_of_account on supplier.bank_account_log (account_number, number);

create trigger bank_account_log_is_history before update or delete or truncate on supplier.bank_account_log
    for each statement execute function supplier.refuse_change();
create trigger phone_number_is_history before update or delete or truncate on supplier.phone_number
    for each statement execute function supplier.refuse_change();

-- Of an account only its state changes.
create function supplier.keep_bank_account() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.number, old.supplier_id, old.iban, old.holder, old.entered_by, old.entered_at)
            is distinct from (new.number, new.supplier_id, new.iban, new.holder, new.entered_by, new.entered_at) then
        raise exception 'A bank account is history: % on supplier.bank_account is refused', tg_op;
    end if;
    return new;
end
$$;
create trigger bank_account_is_kept before update or delete on supplier.bank_account
    for each row execute function supplier.keep_bank_account();
