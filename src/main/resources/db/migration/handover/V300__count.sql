-- Blind counts: what is to be counted, the sheets that two people handed in, and what counts.

create table handover.blind_count (
    count_id     text        primary key,
    number       bigint      generated always as identity unique,
    reference    text        not null check (length(reference) between 1 and 60),
    site         text        not null,
    title        text        not null,
    state        text        not null
                 check (state in ('COUNTING', 'RECOUNTING', 'INVESTIGATING', 'AGREED', 'UNRESOLVED', 'CANCELLED')),
    first_group  text        not null,
    second_group text        not null,
    third_group  text        not null,
    rules_date   date        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    settled_by   text,
    cancelled_because text   not null default '',
    document_id  uuid
);
create index blind_count_of_reference on handover.blind_count (reference, number);
-- Who may not read quantities now is asked with every page of stock.
create index blind_count_open on handover.blind_count (number) where state in ('COUNTING', 'RECOUNTING');

-- A line is a lot of the books, or one that a counter found and the books do not know.
create table handover.count_line (
    count_id     text    not null references handover.blind_count,
    line         integer not null check (line > 0),
    lot_id       text,
    product_code text    not null,
    supplier_lot text    not null,
    expires_on   date,
    book         bigint  not null check (book >= 0),
    price_cents  bigint  check (price_cents >= 0),
    pallets      text    not null default '',
    course       text    check (course in ('ACCEPT', 'RECOUNT', 'THIRD')),
    accepted     bigint  check (accepted >= 0),
    acceptance   text    check (acceptance in ('EQUAL', 'LOWER', 'RECOUNT', 'THIRD')),
    explanation  text    not null default '',
    primary key (count_id, line),
    check ((accepted is null) = (acceptance is null))
);
create unique index count_line_of_lot on handover.count_line (count_id, lot_id) where lot_id is not null;

-- What was handed in stays as it was handed in.
create table handover.count_sheet (
    count_id     text        not null references handover.blind_count,
    role         text        not null check (role in ('FIRST', 'SECOND')),
    round        integer     not null check (round in (1, 2)),
    counter      text        not null,
    handed_in_at timestamptz not null,
    primary key (count_id, role, round)
);
create table handover.count_entry (
    count_id text    not null,
    role     text    not null,
    round    integer not null,
    line     integer not null,
    pieces   bigint  not null check (pieces >= 0),
    primary key (count_id, role, round, line),
    foreign key (count_id, role, round) references handover.count_sheet,
    foreign key (count_id, line) references handover.count_line
);

create table handover.count_parameter (
    name       text    not null,
    valid_from date    not null,
    value      integer not null check (value >= 0),
    ground     text    not null,
    primary key (name, valid_from)
);
insert into handover.count_parameter (name, valid_from, value, ground)
values ('ACCEPT_PER_MILLE', date '2020-01-01', 5, 'Domein P4 3.5: een half procent'),
       ('RECOUNT_PER_MILLE', date '2020-01-01', 20, 'Domein P4 3.5: twee procent'),
       ('VALUE_LIMIT_EURO', date '2020-01-01', 10000, 'Domein P4 3.5: tienduizend euro'),
       ('INVESTIGATION_DAYS', date '2020-01-01', 3, 'Domein P4 3.5: drie dagen');

create function handover.refuse_count_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger count_sheet_is_append_only before update or delete or truncate on handover.count_sheet
    for each statement execute function handover.refuse_count_change();
create trigger count_entry_is_append_only before update or delete or truncate on handover.count_entry
    for each statement execute function handover.refuse_count_change();
create trigger count_parameter_is_append_only before update or delete or truncate on handover.count_parameter
    for each statement execute function handover.refuse_count_change();
