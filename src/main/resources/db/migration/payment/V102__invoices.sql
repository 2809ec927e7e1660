-- Invoices and credit notes: each receipt is logged, whatever becomes of it; an invoice that can be read has a row here and
-- a process of its own.
create sequence payment.invoice_number;

create table payment.invoice_receipt (
    number       bigint      generated always as identity primary key,
    received_at  timestamptz not null,
    channel      text        not null check (channel in ('API', 'UPLOAD')),
    sender       text        not null,
    size_bytes   bigint      not null check (size_bytes >= 0),
    sha256       text        not null,
    outcome      text        not null,
    detail       text        not null,
    invoice_id   text
);
create index invoice_receipt_of_invoice on payment.invoice_receipt (invoice_id);

-- One row for each number of a supplier, to lock while an invoice with it comes in.
create table payment.invoice_key (
    supplier_id text not null,
    kind        text not null,
    number_key  text not null,
    primary key (supplier_id, kind, number_key)
);

create table payment.invoice (
    id              text        primary key,
    supplier_id     text        not null,
    kind            text        not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    number          text        not null,
    number_key      text        not null,
    issued_on       date,
    order_number    text        not null,
    credited_number text,
    iban            text        not null,
    account_name    text        not null,
    net_cents       bigint      not null,
    vat_cents       bigint      not null,
    gross_cents     bigint      not null,
    credited_cents  bigint      not null default 0 check (credited_cents >= 0),
    received_at     timestamptz not null,
    channel         text        not null,
    handed_in_by    text        not null,
    document_id     uuid        not null,
    registration    text        not null
        check (registration in ('NEW', 'DUPLICATE', 'OTHER_AMOUNT', 'REFUSED', 'CREDIT_NOTE')),
    duplicate_of    text,
    letter_id       uuid,
    state           text        not null check (state in ('IN_TREATMENT', 'DUPLICATE', 'REFUSED', 'DISPUTED', 'QUEUED',
                                                           'PAID', 'REJECTED', 'SETTLED', 'OPEN_CREDIT')),
    -- what the last match gave
    receipt_state   text        check (receipt_state in ('COMPLETE', 'MISSING', 'SHORT')),
    account_known   boolean,
    payable_cents   bigint      check (payable_cents >= 0),
    -- decisions that the next match takes into account
    receipt_waived  boolean     not null default false,
    withheld_reason text,
    -- the clock
    term_from       date,
    due_on          date,
    reminded_at     timestamptz,
    escalated_at    timestamptz,
    -- what the bank said
    settled_outcome text        check (settled_outcome in ('EXECUTED', 'REJECTED')),
    settled_reason  text,
    settled_on      date,
    check (credited_cents <= gross_cents)
);
create index invoice_of_number on payment.invoice (supplier_id, kind, number_key);
create index invoice_of_order on payment.invoice (order_number);
create index invoice_newest on payment.invoice (received_at desc);

create table payment.invoice_line (
    invoice_id    text            not null references payment.invoice,
    position      integer         not null,
    number        text            not null,
    order_line    text,
    product_code  text            not null,
    description   text            not null,
    quantity      numeric         not null,
    unit          text            not null,
    price         numeric         not null,
    base_quantity numeric         not null,
    net_cents     bigint          not null,
    vat_percent   numeric         not null,
    primary key (invoice_id, position)
);

-- What the rules of form and the last match found.
create table payment.invoice_finding (
    invoice_id text    not null references payment.invoice,
    stage      text    not null check (stage in ('FORM', 'MATCH')),
    position   integer not null,
    code       text    not null,
    subject    text    not null,
    message    text    not null,
    ground     text    not null,
    severity   text    not null,
    primary key (invoice_id, stage, position)
);

-- What the last match found payable of each line of the order.
create table payment.invoice_match (
    invoice_id  text    not null references payment.invoice,
    line_number integer not null,
    asked       bigint  not null,
    payable     bigint  not null check (payable >= 0),
    net_cents   bigint  not null,
    vat_percent integer not null,
    primary key (invoice_id, line_number)
);

create table payment.invoice_approval (
    number       bigint      generated always as identity primary key,
    invoice_id   text        not null references payment.invoice,
    step         integer     not null check (step in (1, 2)),
    official     text        not null,
    amount_cents bigint      not null,
    iban         text        not null,
    approved_at  timestamptz not null,
    void         boolean     not null default false
);
create unique index invoice_approval_standing on payment.invoice_approval (invoice_id, step) where not void;

-- Officials who decided something about an invoice before its approval.
create table payment.invoice_preparer (
    invoice_id text not null references payment.invoice,
    official   text not null,
    primary key (invoice_id, official)
);

create table payment.invoice_credit (
    credit_note_id text        primary key references payment.invoice,
    invoice_id     text        not null references payment.invoice,
    settled_by     text        not null,
    settled_at     timestamptz not null
);
create index invoice_credit_of_invoice on payment.invoice_credit (invoice_id);

-- Payments that came too late, with what the law adds.
create table payment.late_payment (
    invoice_id      text        primary key references payment.invoice,
    due_on          date        not null,
    debt_cents      bigint      not null,
    costs_cents     bigint      not null,
    interest_cents  bigint      not null,
    interest_until  date        not null,
    registered_at   timestamptz not null,
    paid_on         date
);

-- Statutory commercial interest (art. 6:119b and 6:120 lid 2 BW): refinancing rate of the ECB plus eight points, by half-year.
-- The newest that has begun counts, until the next half-year is added here.
create table payment.interest_rate (
    valid_from   date    primary key check (extract(day from valid_from) = 1 and extract(month from valid_from) in (1, 7)),
    basis_points integer not null check (basis_points > 0),
    source       text    not null
);
insert into payment.interest_rate (valid_from, basis_points, source) values
    ('2023-01-01', 1050, 'ECB 2,50% + 8'),
    ('2023-07-01', 1200, 'ECB 4,00% + 8'),
    ('2024-01-01', 1250, 'ECB 4,50% + 8'),
    ('2024-07-01', 1225, 'ECB 4,25% + 8'),
    ('2025-01-01', 1115, 'ECB 3,15% + 8'),
    ('2025-07-01', 1015, 'ECB 2,15% + 8'),
    ('2026-01-01', 1015, 'ECB 2,15% + 8; toetsen aan de bekendmaking [K]');

create trigger invoice_receipt_is_append_only before update or delete or truncate on payment.invoice_receipt
    for each statement execute function payment.refuse_change();
create trigger interest_rate_is_append_only before update or delete or truncate on payment.interest_rate
    for each statement execute function payment.refuse_change();
