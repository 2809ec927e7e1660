-- Activations of stand-by lines. A line has at most one that takes it.
create table capacity.activation_number (
    year integer primary key,
    last integer not null
);

-- Who reserves a line locks its row here first.
create table capacity.activated_line (
    line_id text primary key
);

create table capacity.activation (
    number             bigint         generated always as identity,
    id                 text           primary key,
    line_id            text           not null,
    contract_id        text           not null,
    supplier_id        text           not null,
    product_code       text           not null,
    pieces_per_month   bigint         not null check (pieces_per_month > 0),
    months             integer        not null check (months > 0),
    asked_start        date           not null,
    unit_price         numeric(14, 6) not null check (unit_price >= 0),
    decision_reference text           not null,
    decision_document  uuid,
    requested_by       text           not null,
    requested_at       timestamptz    not null,
    state              text           not null
        check (state in ('REQUESTED', 'RESERVED', 'SIGNING', 'OFFERED', 'RUNNING', 'RAMP_DOWN', 'ENDED', 'CANCELLED',
                         'REFUSED', 'WITHDRAWN')),
    starts_on          date           not null,
    preparer           text,
    document_id        uuid,
    message_id         uuid,
    confirm_by         timestamptz,
    capacity_due_on    date,
    stopped_on         date,
    last_day           date,
    failed_on          date
);
create unique index activation_order on capacity.activation (number);
create unique index activation_takes_line on capacity.activation (line_id)
    where state in ('RESERVED', 'SIGNING', 'OFFERED', 'RUNNING', 'RAMP_DOWN');
create index activation_of_line on capacity.activation (line_id, number);
create index activation_of_contract on capacity.activation (contract_id);
create index activation_of_decision on capacity.activation (decision_document) where decision_document is not null;

create table capacity.activation_milestone (
    activation_id text not null references capacity.activation,
    milestone     text not null check (milestone in ('MATERIAL_RELEASED', 'LINE_STARTED', 'FIRST_LOT')),
    due_on        date not null,
    reached_on    date,
    evidence      text not null default '',
    told_by       text not null default '',
    primary key (activation_id, milestone)
);

-- What the steps found, all of it.
create table capacity.activation_finding (
    number        bigint generated always as identity primary key,
    activation_id text   not null references capacity.activation,
    code          text   not null,
    subject       text   not null,
    message       text   not null,
    ground        text   not null,
    severity      text   not null
);
create index activation_finding_of on capacity.activation_finding (activation_id, number);

-- What people decided.
create table capacity.activation_step (
    number        bigint      generated always as identity primary key,
    activation_id text        not null references capacity.activation,
    kind          text        not null,
    agreed        boolean     not null,
    amount_cents  bigint      not null check (amount_cents >= 0),
    evidence      text        not null,
    motive        text        not null,
    official      text        not null,
    at            timestamptz not null
);
create index activation_step_of on capacity.activation_step (activation_id, number);
create function capacity.refuse_activation_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger activation_step_is_append_only before update or delete or truncate on capacity.activation_step
    for each statement execute function capacity.refuse_activation_change();

-- What a failed activation came to when it was judged; never calculated again.
create table capacity.activation_failure (
    activation_id text   primary key references capacity.activation,
    target        bigint not null,
    accepted      bigint not null,
    penalty_cents bigint not null,
    cap_cents     bigint not null,
    fee_cents     bigint,
    document_id   uuid
);

create table capacity.activation_delivery_number (
    year integer primary key,
    last integer not null
);

create table capacity.activation_delivery (
    number        bigint      generated always as identity,
    id            text        primary key,
    activation_id text        not null references capacity.activation,
    reference     text        not null,
    expected_on   date        not null,
    announced_by  text        not null,
    announced_at  timestamptz not null,
    received_by   text,
    received_at   timestamptz,
    basis         text,
    place         text,
    unique (activation_id, reference)
);

create table capacity.activation_lot (
    number       bigint generated always as identity primary key,
    delivery_id  text   not null references capacity.activation_delivery,
    lot_id       text   unique,
    supplier_lot text   not null,
    produced_on  date,
    expires_on   date   not null,
    quantity     bigint not null check (quantity > 0),
    accepted     bigint check (accepted >= 0),
    accepted_on  date
);
create index activation_lot_of_delivery on capacity.activation_lot (delivery_id, number);

-- Policy of activations, dated: the newest that has begun counts.
create table capacity.activation_parameter (
    name       text    not null,
    valid_from date    not null,
    value      integer not null check (value >= 0),
    ground     text    not null,
    primary key (name, valid_from)
);
create trigger activation_parameter_is_append_only before update or delete or truncate on capacity.activation_parameter
    for each statement execute function capacity.refuse_activation_change();
insert into capacity.activation_parameter (name, valid_from, value, ground)
values ('CONFIRM_DAYS', date '2020-01-01', 1, 'Domein P3 C: een dag'),
       ('MATERIAL_DAYS', date '2020-01-01', 7, 'Domein P3 C: zeven dagen'),
       ('START_DAYS', date '2020-01-01', 14, 'Domein P3 C: veertien dagen'),
       ('FIRST_LOT_DAYS', date '2020-01-01', 30, 'Domein P3 C: dertig dagen'),
       ('DELIVERY_MONTHS', date '2020-01-01', 2, 'Stuurgroep 2 maart 2021: binnen twee maanden'),
       ('RAMP_DOWN_MONTHS', date '2020-01-01', 1, 'Domein P3 D: een maand'),
       ('SIGNING_DAYS', date '2020-01-01', 2, 'Aanname: twee werkdagen'),
       ('MEASURE_DAYS', date '2020-01-01', 1, 'Aanname: een werkdag'),
       ('TARGET_PERCENT', date '2020-01-01', 100, 'Aanname: de capaciteit van een maand'),
       ('PENALTY_PERCENT', date '2020-01-01', 25, 'Aanname: een kwart van de waarde van het tekort'),
       ('PENALTY_CAP_PERCENT', date '2020-01-01', 10, 'Domein P2 B: ten hoogste tien procent'),
       ('VAT_PERCENT', date '2020-01-01', 21, 'art. 9 Wet op de omzetbelasting 1968');
