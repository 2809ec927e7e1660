-- Late deliveries and default. What was calculated, proposed and decided stays as it was.

-- What tests decided about each lot of an order: a rejected lot was never delivered.
create table contract.lot_outcome (
    number      bigint      generated always as identity primary key,
    lot_id      text        not null unique,
    order_id    text        not null references contract.follow_up_order,
    contract_id text        not null references contract.contract,
    released    boolean     not null,
    decided_at  timestamptz not null
);
create index lot_outcome_of_contract on contract.lot_outcome (contract_id, number);
create trigger lot_outcome_is_append_only before update or delete or truncate on contract.lot_outcome
    for each statement execute function contract.refuse_change();

-- The delivery day of an order that names none, as an official found it.
create table contract.delivery_day (
    number     bigint      generated always as identity primary key,
    order_id   text        not null references contract.follow_up_order,
    due_on     date        not null,
    motive     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null
);
create index delivery_day_of_order on contract.delivery_day (order_id, number);
create trigger delivery_day_is_append_only before update or delete or truncate on contract.delivery_day
    for each statement execute function contract.refuse_change();

create table contract.penalty (
    number               bigint      generated always as identity primary key,
    id                   text        not null unique,
    contract_id          text        not null references contract.contract,
    order_id             text        not null references contract.follow_up_order,
    due_on               date        not null,
    counted_until        date        not null,
    basis_points_per_day integer     not null,
    cap_percent          integer     not null,
    earlier_cents        bigint      not null check (earlier_cents >= 0),
    amount_cents         bigint      not null check (amount_cents > 0),
    cap_reached          boolean     not null,
    calculated_at        timestamptz not null
);
create index penalty_of_contract on contract.penalty (contract_id, number);
create index penalty_of_order on contract.penalty (order_id, number);
create trigger penalty_is_append_only before update or delete or truncate on contract.penalty
    for each statement execute function contract.refuse_change();

create table contract.penalty_part (
    number        bigint  generated always as identity primary key,
    penalty_id    text    not null references contract.penalty (id),
    quantity      bigint  not null check (quantity > 0),
    -- null: had not come
    arrived_on    date,
    days          bigint  not null check (days > 0),
    penalty_cents bigint  not null check (penalty_cents >= 0),
    capped        boolean not null
);
create index penalty_part_of_penalty on contract.penalty_part (penalty_id, number);
create trigger penalty_part_is_append_only before update or delete or truncate on contract.penalty_part
    for each statement execute function contract.refuse_change();

-- What officials put before the signer; a refused proposal is followed by another.
create table contract.penalty_proposal (
    number      bigint      generated always as identity primary key,
    penalty_id  text        not null references contract.penalty (id),
    choice      text        not null check (choice in ('IMPOSE', 'WAIVE')),
    motive      text        not null,
    document_id uuid        not null unique,
    proposed_by text        not null,
    proposed_at timestamptz not null
);
create index penalty_proposal_of_penalty on contract.penalty_proposal (penalty_id, number);
create trigger penalty_proposal_is_append_only before update or delete or truncate on contract.penalty_proposal
    for each statement execute function contract.refuse_change();

-- What was signed; a penalty without a row here is still to be decided.
create table contract.penalty_decision (
    number      bigint      generated always as identity primary key,
    penalty_id  text        not null unique references contract.penalty (id),
    outcome     text        not null check (outcome in ('IMPOSED', 'WAIVED')),
    document_id uuid        not null,
    decided_at  timestamptz not null
);
create trigger penalty_decision_is_append_only before update or delete or truncate on contract.penalty_decision
    for each statement execute function contract.refuse_change();

-- Defaults of suppliers. The marks say up to where grounds were counted when it ended: a later default needs new ones.
create table contract.supplier_default (
    number         bigint      generated always as identity primary key,
    id             text        not null unique,
    contract_id    text        not null references contract.contract,
    ground         text        not null check (ground in ('CAPPED_PENALTIES', 'REJECTED_LOTS')),
    state          text        not null
        check (state in ('SUSPECTED', 'NOTIFIED', 'NOT_CURED', 'DROPPED', 'CURED', 'KEPT', 'DISSOLVED')),
    suspected_at   timestamptz not null,
    notice_id      uuid,
    cure_until     timestamptz,
    dissolution_id uuid,
    penalty_mark   bigint      not null default 0,
    lot_mark       bigint      not null default 0
);
create unique index supplier_default_open on contract.supplier_default (contract_id)
    where state in ('SUSPECTED', 'NOTIFIED', 'NOT_CURED');
create index supplier_default_of_contract on contract.supplier_default (contract_id, number);

create table contract.default_decision (
    number     bigint      generated always as identity primary key,
    default_id text        not null references contract.supplier_default (id),
    choice     text        not null,
    motive     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null
);
create index default_decision_of_default on contract.default_decision (default_id, number);
create trigger default_decision_is_append_only before update or delete or truncate on contract.default_decision
    for each statement execute function contract.refuse_change();

-- Letters to suppliers, from the moment that they are sent: the supplier fetches them.
create table contract.letter (
    number      bigint      generated always as identity primary key,
    supplier_id text        not null,
    case_ref    text        not null,
    kind        text        not null,
    document_id uuid        not null unique,
    sent_at     timestamptz not null
);
create index letter_of_supplier on contract.letter (supplier_id, number);
create trigger letter_is_append_only before update or delete or truncate on contract.letter
    for each statement execute function contract.refuse_change();

insert into contract.order_parameter (name, valid_from, value, ground)
values ('PENALTY_BASIS_POINTS', date '2020-01-01', 50, 'Aanname: 0,5% per kalenderdag van de waarde van wat te laat is; art. 6:91 BW'),
       ('PENALTY_CAP_PERCENT', date '2020-01-01', 10, 'Domein P2 B: ten hoogste 10%'),
       ('DEFAULT_CAPPED_ORDERS', date '2020-01-01', 2, 'Domein P2 C: twee boetes op het maximum'),
       ('DEFAULT_REJECTED_LOTS', date '2020-01-01', 2, 'Domein P2 C: twee partijen achter elkaar afgekeurd'),
       ('CURE_DAYS', date '2020-01-01', 14, 'Domein P2 C: hersteltermijn van veertien dagen; art. 6:82 BW'),
       ('CURE_JUDGMENT_DAYS', date '2020-01-01', 3, 'Aanname: na drie werkdagen zonder beoordeling volgt een herinnering');
