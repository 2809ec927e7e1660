-- Needs for the medium term that a tender of RVO is asked for, or not.
create table contract.medium_term_need (
    number           bigint      generated always as identity,
    id               text        primary key,
    product_code     text        not null,
    monthly_quantity bigint      not null check (monthly_quantity > 0),
    need_by          date        not null,
    term_months      integer     not null check (term_months > 0),
    reason           text        not null,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    innovation       text,
    sbir             boolean,
    motive           text,
    decided_by       text,
    decided_at       timestamptz,
    tender_id        text
);
create unique index medium_term_need_number on contract.medium_term_need (number);
