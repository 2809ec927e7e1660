-- Follow-up orders under production contracts. What an open order takes stands on the rows of its contract and line.
create table contract.order_number (
    year integer primary key,
    last integer not null
);

create table contract.follow_up_order (
    number       bigint         generated always as identity,
    id           text           primary key,
    contract_id  text           not null references contract.contract,
    line_number  integer,
    product_code text           not null,
    supplier_id  text           not null,
    quantity     bigint         not null check (quantity > 0),
    unit_price   numeric(14, 6) not null check (unit_price >= 0),
    value_cents  bigint         not null check (value_cents >= 0),
    forecast_ref text           not null,
    needed_by    date           not null,
    pool_code    text,
    requested_by text           not null,
    requested_at timestamptz    not null,
    state        text           not null
        check (state in ('REQUESTED', 'RESERVED', 'SIGNING', 'OFFERED', 'CONFIRMED', 'REFUSED', 'DECLINED', 'WITHDRAWN')),
    price        text           not null
        check (price in ('UNKNOWN', 'ACCEPTED', 'ABOVE', 'SUSPICION', 'BLOCKED')),
    place        text,
    deliver_by   date,
    document_id  uuid,
    message_id   uuid,
    answer_by    timestamptz
);
create unique index follow_up_order_number on contract.follow_up_order (number);
create index follow_up_order_contract on contract.follow_up_order (contract_id, number);
create index follow_up_order_supplier on contract.follow_up_order (supplier_id, number);
create index follow_up_order_open on contract.follow_up_order (product_code, supplier_id)
    where state in ('RESERVED', 'SIGNING', 'OFFERED', 'CONFIRMED');

-- What the steps found, all of it; the requester reads it.
create table contract.order_finding (
    number   bigint generated always as identity primary key,
    order_id text   not null references contract.follow_up_order,
    step     text   not null,
    code     text   not null,
    subject  text   not null,
    message  text   not null,
    ground   text   not null,
    severity text   not null
);
create index order_finding_of_order on contract.order_finding (order_id, number);

create table contract.order_decision (
    number     bigint      generated always as identity primary key,
    order_id   text        not null references contract.follow_up_order,
    step       text        not null,
    agreed     boolean     not null,
    motive     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null
);
create index order_decision_of_order on contract.order_decision (order_id, number);
create trigger order_decision_is_append_only before update or delete or truncate on contract.order_decision
    for each statement execute function contract.refuse_change();

-- Policy of orders, dated: the newest that has begun counts.
create table contract.order_parameter (
    name       text    not null,
    valid_from date    not null,
    value      integer not null check (value >= 0),
    ground     text    not null,
    primary key (name, valid_from)
);
create trigger order_parameter_is_append_only before update or delete or truncate on contract.order_parameter
    for each statement execute function contract.refuse_change();
insert into contract.order_parameter (name, valid_from, value, ground)
values ('MAX_COVER_WEEKS', date '2020-01-01', 26, 'Algemene Rekenkamer, Verantwoordingsonderzoek VWS 2020: 26 weken'),
       ('FORECAST_DAYS', date '2020-01-01', 91, 'Aanname: een raming telt een kwartaal'),
       ('TEST_MONTHS', date '2020-01-01', 6, 'Aanname: zes maanden'),
       ('STATEMENT_DAYS', date '2020-01-01', 8, 'Aanname: wekelijkse opgave met een dag speling'),
       ('PRICE_DECISION_DAYS', date '2020-01-01', 2, 'Aanname: twee werkdagen'),
       ('SIGNING_DAYS', date '2020-01-01', 10, 'Aanname: tien werkdagen'),
       ('SUPPLIER_ANSWER_DAYS', date '2020-01-01', 2, 'Domein P2 B: twee dagen'),
       ('VAT_PERCENT', date '2020-01-01', 21, 'art. 9 Wet op de omzetbelasting 1968');

-- What care is expected to need; a later forecast has a reference of its own.
create table contract.forecast (
    number       bigint      generated always as identity primary key,
    reference    text        not null unique,
    product_code text        not null,
    weekly_need  bigint      not null check (weekly_need >= 0),
    made_on      date        not null,
    filed_by     text        not null,
    filed_at     timestamptz not null
);

-- Tests of products of suppliers outside lots, e.g. of a first sample; lots that passed stand with the module quality.
create table contract.product_test (
    number       bigint      generated always as identity primary key,
    product_code text        not null,
    supplier_id  text        not null,
    tested_on    date        not null,
    passed       boolean     not null,
    report_ref   text        not null,
    filed_by     text        not null,
    filed_at     timestamptz not null
);
create index product_test_newest on contract.product_test (supplier_id, product_code, tested_on, number);

-- Products that are made of filter material (meltblown).
create table contract.filter_product (
    product_code text primary key,
    valid_from   date not null,
    ground       text not null
);
insert into contract.filter_product (product_code, valid_from, ground)
values ('IIR-MASK', date '2020-01-01', 'Restwerkzaamheden crisisorganisatie 15 mei 2020: filtermateriaal is het knelpunt'),
       ('FFP2-MASK', date '2020-01-01', 'Restwerkzaamheden crisisorganisatie 15 mei 2020: filtermateriaal is het knelpunt');

-- What producers state weekly of their filter material, in pieces of the product.
create table contract.filter_statement (
    number       bigint      generated always as identity primary key,
    supplier_id  text        not null,
    product_code text        not null,
    stated_on    date        not null,
    stock        bigint      not null check (stock >= 0),
    weekly_use   bigint      not null check (weekly_use >= 0),
    received_at  timestamptz not null
);
create index filter_statement_newest on contract.filter_statement (supplier_id, product_code, stated_on, number);
create trigger filter_statement_is_append_only before update or delete or truncate on contract.filter_statement
    for each statement execute function contract.refuse_change();
create trigger product_test_is_append_only before update or delete or truncate on contract.product_test
    for each statement execute function contract.refuse_change();
create trigger forecast_is_append_only before update or delete or truncate on contract.forecast
    for each statement execute function contract.refuse_change();
