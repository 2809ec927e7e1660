-- Unannounced counts of the stock that suppliers keep, twice a year, drawn in public.

create table handover.count_draw (
    period             text        primary key,
    seed               text        not null check (seed ~ '^[0-9a-f]{64}$'),
    commitment         text        not null,
    document_id        uuid        not null,
    committed_at       timestamptz not null,
    reveal_document_id uuid,
    revealed_at        timestamptz
);
create table handover.stock_count (
    case_id     text        primary key,
    number      bigint      generated always as identity unique,
    contract_id text        not null references handover.framework,
    period      text        not null references handover.count_draw,
    drawn_day   date        not null,
    opened_on   date        not null,
    site        text        not null,
    mirror_day  date        not null,
    count_id    text        not null default '',
    opened_at   timestamptz not null,
    unique (contract_id, period)
);
