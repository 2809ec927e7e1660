-- Production contracts of the crisis organisation that RVO takes over. The row of a contract carries what was ordered in
-- all, so that a ceiling is checked and taken on one locked row.
create table contract.contract (
    number               bigint      generated always as identity,
    id                   text        primary key,
    version              integer     not null default 0,
    reference            text        not null unique,
    title                text        not null,
    supplier_name        text        not null,
    supplier_kvk         text        not null,
    supplier_id          text,
    state                text        not null
        check (state in ('INTAKE', 'REPAIR', 'UNLAWFUL', 'TRANSFER', 'ACTIVE', 'ENDED')),
    signed_on            date,
    signer               text        not null,
    signer_function      text        not null,
    mandate_reference    text        not null,
    maximum_cents        bigint      check (maximum_cents > 0),
    payment_term_days    integer     check (payment_term_days >= 0),
    acceptance_term_days integer     check (acceptance_term_days >= 0),
    ends_on              date,
    ordered_cents        bigint      not null default 0 check (ordered_cents >= 0),
    received_by          text        not null,
    received_at          timestamptz not null,
    check (maximum_cents is null or ordered_cents <= maximum_cents)
);
create unique index contract_number_order on contract.contract (number);
create index contract_state on contract.contract (state, number);

create table contract.line (
    contract_id      text           not null references contract.contract,
    line_number      integer        not null check (line_number > 0),
    product_code     text           not null,
    unit_price       numeric(14, 6) check (unit_price >= 0),
    maximum_quantity bigint         check (maximum_quantity > 0),
    ordered_quantity bigint         not null default 0 check (ordered_quantity >= 0),
    primary key (contract_id, line_number),
    check (maximum_quantity is null or ordered_quantity <= maximum_quantity)
);
create index line_product on contract.line (product_code, contract_id);

-- Delivery schedule as agreed.
create table contract.milestone (
    contract_id text    not null references contract.contract,
    position    integer not null,
    due_on      date    not null,
    line_number integer not null,
    quantity    bigint  not null check (quantity > 0),
    primary key (contract_id, position)
);

-- Where each piece of the file is; the newest row of a piece counts. Without a document the piece does not apply, and the
-- statement of why is the document of its own.
create table contract.piece (
    number        bigint      generated always as identity primary key,
    contract_id   text        not null references contract.contract,
    piece         text        not null,
    document_id   uuid        not null,
    sha256        text        not null,
    place         text        not null,
    inapplicable  boolean     not null,
    filed_by      text        not null,
    filed_at      timestamptz not null
);
create index piece_of_contract on contract.piece (contract_id, piece, number);

-- What stands open, as the last check of a step found it.
create table contract.finding (
    contract_id text    not null references contract.contract,
    step        text    not null,
    position    integer not null,
    code        text    not null,
    subject     text    not null,
    message     text    not null,
    ground      text    not null,
    severity    text    not null,
    primary key (contract_id, step, position)
);

-- The term to repair starts when the first check finds gaps, and never anew.
create table contract.repair_term (
    contract_id text        primary key references contract.contract,
    started_at  timestamptz not null,
    remind_at   timestamptz not null,
    until       timestamptz not null
);

-- What officials decided about a contract that is not lawful or could not be transferred.
create table contract.judgment (
    number      bigint      generated always as identity primary key,
    contract_id text        not null references contract.contract,
    step        text        not null,
    choice      text        not null,
    motive      text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null
);
create index judgment_of_contract on contract.judgment (contract_id, number);

-- Who registered or changed the contract: they do not sign its transfer.
create table contract.contributor (
    number      bigint generated always as identity primary key,
    contract_id text   not null references contract.contract,
    official    text   not null,
    unique (contract_id, official)
);

-- The document by which RVO takes the contract over; a later one takes the place of the one before.
create table contract.transfer (
    number      bigint      generated always as identity primary key,
    contract_id text        not null references contract.contract,
    document_id uuid        not null,
    drawn_at    timestamptz not null,
    concluded_at timestamptz
);
create index transfer_of_contract on contract.transfer (contract_id, number);

create function contract.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'This register is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;
create trigger piece_is_append_only before update or delete or truncate on contract.piece
    for each statement execute function contract.refuse_change();
create trigger judgment_is_append_only before update or delete or truncate on contract.judgment
    for each statement execute function contract.refuse_change();
