-- The complaints desk of products: who complains of which lot, and what was answered.
create table contract.watch_number (
    series text    not null,
    year   integer not null,
    last   integer not null,
    primary key (series, year)
);

create table contract.product_complaint (
    number       bigint      generated always as identity,
    id           text        primary key,
    complainant  text        not null,
    content      text        not null,
    product_code text        not null,
    lot_ref      text        not null,
    received_by  text        not null,
    received_at  timestamptz not null,
    due_at       timestamptz not null,
    contract_id  text        references contract.contract,
    weighed_at   timestamptz,
    outcome      text        check (outcome in ('FOUNDED', 'UNFOUNDED')),
    answer       text,
    answered_by  text,
    answered_at  timestamptz,
    document_id  uuid
);
create unique index product_complaint_number on contract.product_complaint (number);
create index product_complaint_of_contract on contract.product_complaint (contract_id, number);

-- Supplier lots that a complaint is about: each has one key, however many receipts and places it lies in.
create table contract.product_complaint_lot (
    complaint_id text not null references contract.product_complaint,
    supplier_lot text not null,
    primary key (complaint_id, supplier_lot)
);
create index product_complaint_lot_of on contract.product_complaint_lot (supplier_lot);

-- How often a supplier lot was complained of; its row is locked by who counts, so that two at the same time are two.
create table contract.complaint_count (
    supplier_lot text    primary key,
    complaints   integer not null,
    open_recall  text,
    recalled     boolean not null default false
);

-- The check whether goods are recalled.
create table contract.lot_recall (
    number       bigint      generated always as identity,
    id           text        primary key,
    complaint_id text        not null references contract.product_complaint,
    state        text        not null check (state in ('OPEN', 'BLOCKED', 'RECALLED', 'DROPPED', 'LIFTED')),
    opened_at    timestamptz not null
);
create unique index lot_recall_number on contract.lot_recall (number);

create table contract.lot_recall_lot (
    recall_id    text not null references contract.lot_recall,
    supplier_lot text not null,
    primary key (recall_id, supplier_lot)
);

create table contract.lot_recall_decision (
    number     bigint      generated always as identity primary key,
    recall_id  text        not null references contract.lot_recall,
    choice     text        not null,
    motive     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null
);
create index lot_recall_decision_of on contract.lot_recall_decision (recall_id, number);
create trigger lot_recall_decision_is_append_only before update or delete or truncate on contract.lot_recall_decision
    for each statement execute function contract.refuse_change();

create index delivery_lot_of_supplier_lot on contract.delivery_lot (upper(trim(supplier_lot)));
