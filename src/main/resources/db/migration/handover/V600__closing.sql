-- The end of a handover: lots that were not taken over, what became of them, whether the books come to zero, the final report.

-- What is still to be disposed of, each holding in its lane. Taken from the ledger; who moves a lot leaves a row in lane_move.
create table handover.remnant (
    handover_id  text   not null references handover.handover,
    lane         text   not null check (lane in ('', 'SALE', 'DONATION', 'PROCESSING', 'QUARANTINE', 'MISSING')),
    lot_id       text   not null,
    place        text   not null,
    owner        text   not null,
    status       text   not null,
    reserved_for text   not null,
    product_code text   not null,
    supplier_lot text   not null,
    expires_on   date   not null,
    quantity     bigint not null check (quantity >= 0),
    primary key (handover_id, lot_id, place, owner, status, reserved_for, lane)
);
-- What expires first goes first.
create index remnant_first_expired on handover.remnant (handover_id, lane, expires_on, product_code, lot_id);

create table handover.lane_move (
    move_number bigint      generated always as identity primary key,
    handover_id text        not null references handover.handover,
    lot_id      text        not null,
    place       text        not null,
    from_lane   text        not null,
    to_lane     text        not null,
    quantity    bigint      not null,
    reason      text        not null,
    moved_by    text        not null,
    moved_at    timestamptz not null
);
create index lane_move_of_lot on handover.lane_move (handover_id, lot_id);

-- A set of lots that leaves the stock by one decision.
create table handover.disposal (
    disposal_number bigint      generated always as identity primary key,
    disposal_id     text        not null unique,
    handover_id     text        not null references handover.handover,
    lane            text        not null check (lane in ('SALE', 'DONATION', 'PROCESSING')),
    state           text        not null check (state in ('OPEN', 'DECIDED', 'BOOKED', 'RETURNED', 'PASSED_ON')),
    lots            bigint      not null check (lots > 0),
    pieces          bigint      not null check (pieces > 0),
    first_expiry    date        not null,
    last_expiry     date        not null,
    document_id     uuid,
    chosen_by       text        not null,
    chosen_at       timestamptz not null,
    ending          text        not null default ''
);
create index disposal_of_handover on handover.disposal (handover_id, disposal_number);

create table handover.disposal_lot (
    disposal_id  text    not null references handover.disposal (disposal_id),
    line         integer not null,
    lot_id       text    not null,
    place        text    not null,
    owner        text    not null,
    status       text    not null,
    reserved_for text    not null,
    product_code text    not null,
    supplier_lot text    not null,
    expires_on   date    not null,
    quantity     bigint  not null check (quantity > 0),
    primary key (disposal_id, line)
);

create table handover.sale (
    disposal_id   text    primary key references handover.disposal (disposal_id),
    minimum_cents bigint  not null,
    offered_until date    not null,
    market_note   text    not null,
    offered_by    text    not null,
    buyer         text,
    register      text,
    country       text,
    price_cents   bigint,
    buyer_checked boolean,
    outside_care  boolean,
    export_paper  text,
    sold_by       text
);
create table handover.donation (
    disposal_id     text    primary key references handover.disposal (disposal_id),
    recipient       text    not null,
    recipient_type  text    not null check (recipient_type in ('CHARITY', 'NEEDY_COUNTRY', 'PUBLIC_TASK')),
    register        text    not null,
    country         text    not null,
    purpose         text    not null,
    market_note     text    not null,
    recorded_by     text    not null,
    advice_positive boolean,
    advice_text     text,
    advised_by      text
);
create table handover.processing (
    disposal_id    text   primary key references handover.disposal (disposal_id),
    processor      text   not null,
    permit         text   not null,
    method         text   not null check (method in ('REUSE', 'RECYCLING', 'INCINERATION')),
    expected_kilos bigint not null check (expected_kilos > 0),
    cost_cents     bigint not null check (cost_cents >= 0),
    ordered_by     text   not null,
    certificate    text,
    kilos          bigint,
    certified_on   date,
    explanation    text,
    certified_by   text
);

-- Each time the books were counted up, with its figures and what did not agree.
create table handover.reconciliation (
    run_number  bigint      generated always as identity primary key,
    handover_id text        not null references handover.handover,
    made_at     timestamptz not null,
    balanced    boolean     not null,
    document_id uuid
);
create index reconciliation_of_handover on handover.reconciliation (handover_id, run_number);
create table handover.reconciled_product (
    run_number   bigint not null references handover.reconciliation,
    product_code text   not null,
    opening      bigint not null,
    received     bigint not null,
    transferred  bigint not null,
    issued       bigint not null,
    sold         bigint not null,
    donated      bigint not null,
    processed    bigint not null,
    lost         bigint not null,
    remaining    bigint not null,
    primary key (run_number, product_code)
);
create table handover.stock_difference (
    run_number   bigint  not null references handover.reconciliation,
    line         integer not null,
    kind         text    not null,
    product_code text    not null,
    place        text    not null,
    lot_id       text    not null,
    movements    text[]  not null,
    pieces       bigint  not null,
    primary key (run_number, line)
);

-- Pieces that are declared lost by a signed document.
create table handover.loss (
    loss_number bigint      generated always as identity primary key,
    loss_id     text        not null unique,
    handover_id text        not null references handover.handover,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    document_id uuid,
    booked_at   timestamptz
);
create table handover.loss_lot (
    loss_id      text    not null references handover.loss (loss_id),
    line         integer not null,
    lot_id       text    not null,
    place        text    not null,
    owner        text    not null,
    status       text    not null,
    reserved_for text    not null,
    product_code text    not null,
    quantity     bigint  not null check (quantity > 0),
    primary key (loss_id, line)
);

-- Final reports as they were drawn up.
create table handover.final_report (
    report_number bigint      generated always as identity primary key,
    handover_id   text        not null references handover.handover,
    run_number    bigint      not null references handover.reconciliation,
    account       text        not null,
    lessons       text        not null,
    drafted_by    text        not null,
    drafted_at    timestamptz not null,
    document_id   uuid,
    closed_at     timestamptz
);
create index final_report_of_handover on handover.final_report (handover_id, report_number);
