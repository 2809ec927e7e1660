-- The product list is versioned as a whole; nothing in it is ever changed or deleted.

create table product.list_version (
    list_version integer     primary key check (list_version > 0),
    source       text        not null,
    sha256       char(64)    not null,
    accepted_by  text        not null,
    accepted_at  timestamptz not null
);

create table product.product_version (
    code              text    not null,
    list_version      integer not null references product.list_version,
    name              text    not null,
    product_group     text    not null,
    unit              text    not null,
    cpv               char(8) not null,
    state             text    not null check (state in ('PROPOSED', 'ADMITTED', 'REMOVED')),
    specification     text    not null,
    law               text    not null,
    norm_exemption    text    not null,
    price_reference   numeric(18, 6),
    price_minimum     numeric(18, 6),
    price_maximum     numeric(18, 6),
    price_owner       text,
    price_valid_until date,
    valid_from        date    not null,
    note              text    not null,
    primary key (code, list_version),
    constraint price_range_whole_or_absent check (
        num_nulls(price_reference, price_minimum, price_maximum, price_owner, price_valid_until) in (0, 5)),
    constraint price_range_in_order check (
        price_minimum > 0 and price_minimum <= price_reference and price_reference <= price_maximum)
);
create index product_version_in_force on product.product_version (code, valid_from desc, list_version desc);

create table product.norm_edition (
    code         text    not null,
    list_version integer not null,
    position     integer not null,
    reference    text    not null,
    valid_until  date,
    primary key (code, list_version, position),
    foreign key (code, list_version) references product.product_version
);

-- One row, locked by whoever makes the next version, so that two imports never build on the same one.
create table product.list_head (
    single       boolean primary key default true check (single),
    list_version integer not null
);
insert into product.list_head (list_version) values (0);

create function product.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The product list is history: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;
create trigger list_version_is_history before update or delete or truncate on product.list_version
    for each statement execute function product.refuse_change();
create trigger product_version_is_history before update or delete or truncate on product.product_version
    for each statement execute function product.refuse_change();
create trigger norm_edition_is_history before update or delete or truncate on product.norm_edition
    for each statement execute function product.refuse_change();
