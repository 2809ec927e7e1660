-- What orders allow suppliers to invoice, what arrived of them and what was accepted. The row of the order is what everybody
-- locks who books a receipt or matches an invoice; the row of a line carries its running totals.
create table payment.payable (
    order_number    text        primary key,
    contract_ref    text        not null,
    supplier_id     text        not null,
    product_group   text        not null,
    buyer_oin       text        not null check (buyer_oin ~ '^[0-9]{20}$'),
    payment_days    integer     not null check (payment_days between 1 and 30),
    acceptance_days integer     check (acceptance_days between 1 and 30),
    state           text        not null check (state in ('OPEN', 'CLOSED')),
    registered_at   timestamptz not null
);
create index payable_of_contract on payment.payable (contract_ref);

create table payment.payable_line (
    order_number text           not null references payment.payable,
    line_number  integer        not null check (line_number > 0),
    product_code text           not null,
    unit_price   numeric(18, 6) not null check (unit_price >= 0),
    ordered      bigint         not null check (ordered > 0),
    vat_percent  integer        not null check (vat_percent in (0, 9, 21)),
    received     bigint         not null default 0 check (received >= 0),
    accepted     bigint         not null default 0 check (accepted >= 0 and accepted <= received),
    invoiced     bigint         not null default 0 check (invoiced >= 0 and invoiced <= accepted),
    primary key (order_number, line_number)
);

create table payment.goods_receipt (
    number       bigint      generated always as identity primary key,
    order_number text        not null,
    line_number  integer     not null,
    receipt_ref  text        not null,
    received     bigint      not null check (received > 0),
    received_at  timestamptz not null,
    booked_by    text        not null,
    accepted     bigint      check (accepted between 0 and received),
    accepted_on  date,
    unique (order_number, line_number, receipt_ref),
    foreign key (order_number, line_number) references payment.payable_line,
    check ((accepted is null) = (accepted_on is null))
);

-- Quantities that an invoice holds of an order; their sum stands in payable_line.invoiced.
create table payment.invoice_claim (
    invoice_id   text    not null,
    order_number text    not null,
    line_number  integer not null,
    quantity     bigint  not null check (quantity > 0),
    primary key (invoice_id, line_number),
    foreign key (order_number, line_number) references payment.payable_line
);
