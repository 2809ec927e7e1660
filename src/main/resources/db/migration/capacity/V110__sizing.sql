-- How much stand-by capacity is needed: figures that officials entered with their source, what came of them, and advice.
create table capacity.sizing_number (
    year integer primary key,
    last integer not null
);

create table capacity.sizing (
    number       bigint      generated always as identity,
    id           text        primary key,
    reason       text        not null,
    opened_at    timestamptz not null,
    state        text        not null check (state in ('OPEN', 'CALCULATED', 'SIGNED', 'STOPPED')),
    horizon_weeks        integer,
    ramp_tenths_of_week  integer,
    advice       text,
    follow_up    text check (follow_up in ('TENDER', 'CONTRACT', 'NONE')),
    need_by      date,
    term_months  integer,
    advised_by   text,
    document_id  uuid,
    followed_by  text
);

-- One row for each product; a figure that nobody knows is absent, never zero.
create table capacity.sizing_product (
    number            bigint generated always as identity primary key,
    sizing_id         text   not null references capacity.sizing,
    product_code      text   not null,
    stock_dike1       bigint check (stock_dike1 >= 0),
    stock_dike2       bigint check (stock_dike2 >= 0),
    stock_source      text   not null,
    stock_on          date   not null,
    weekly_need       bigint check (weekly_need > 0),
    need_source       text   not null,
    entered_by        text   not null,
    needed_per_week   bigint check (needed_per_week >= 0),
    lines_per_week    bigint check (lines_per_week >= 0),
    short_before_ramp bigint check (short_before_ramp >= 0),
    verdict           text check (verdict in ('NO_LINES', 'LINES')),
    rules_version     text,
    unique (sizing_id, product_code)
);
