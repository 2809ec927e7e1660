-- Places that nothing may leave for a while, and what may leave them all the same. A freeze is lifted, never removed.
create table stock.freeze (
    freeze_number bigint      generated always as identity primary key,
    place         text        not null check (length(btrim(place)) between 1 and 100),
    case_ref      text        not null check (length(btrim(case_ref)) between 1 and 100),
    document_ref  text        not null check (length(btrim(document_ref)) between 1 and 200),
    frozen_at     timestamptz not null,
    frozen_by     text        not null,
    lifted_at     timestamptz,
    lifted_by     text        not null default '',
    lift_reason   text        not null default '',
    check (lifted_at >= frozen_at)
);
create unique index freeze_in_force on stock.freeze (place, case_ref) where lifted_at is null;

create table stock.freeze_exemption (
    place        text        not null,
    product_code text        not null,
    document_ref text        not null,
    pieces       bigint      not null check (pieces > 0),
    used         bigint      not null default 0 check (used between 0 and pieces),
    given_by     text        not null,
    given_at     timestamptz not null,
    primary key (place, product_code, document_ref)
);
