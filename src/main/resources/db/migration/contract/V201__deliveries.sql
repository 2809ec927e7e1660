-- Deliveries of follow-up orders: announced, counted, booked lot by lot.
alter table contract.follow_up_order
    add column received_quantity bigint not null default 0 check (received_quantity >= 0);

create table contract.delivery_number (
    year integer primary key,
    last integer not null
);

create table contract.delivery (
    number       bigint      generated always as identity,
    id           text        primary key,
    order_id     text        not null references contract.follow_up_order,
    reference    text        not null,
    expected_on  date        not null,
    announced_by text        not null,
    announced_at timestamptz not null,
    received_by  text,
    received_at  timestamptz,
    basis        text,
    booked       boolean     not null default false,
    unique (order_id, reference)
);
create unique index delivery_number_order on contract.delivery (number);

-- What was announced, and what was counted; after counting only the counted rows stand.
create table contract.delivery_lot (
    number       bigint  generated always as identity primary key,
    delivery_id  text    not null references contract.delivery,
    lot_id       text    unique,
    supplier_lot text    not null,
    produced_on  date,
    expires_on   date    not null,
    quantity     bigint  not null check (quantity > 0)
);
create index delivery_lot_of_delivery on contract.delivery_lot (delivery_id, number);
