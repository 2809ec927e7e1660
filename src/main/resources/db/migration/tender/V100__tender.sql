-- One row per tender: what lists, limits and guards ask for are columns; the need is one document.
create table tender.tender (
    id                   text primary key,
    version              bigint not null,
    stage                text not null,
    title                text not null,
    executor             text not null,
    need                 jsonb not null,
    product_codes        text[] not null,
    rules_date           date not null,
    requested_by         text not null,
    requested_at         timestamptz not null,
    estimate_cents       bigint check (estimate_cents >= 0),
    maximum_cents        bigint check (maximum_cents >= estimate_cents),
    maximum_quantity     bigint check (maximum_quantity >= 0),
    band_percent         int,
    threshold_cents      bigint,
    procedure            text,
    procedure_ground     text,
    procedure_rule       text,
    dispatched_at        timestamptz,
    questions_until      timestamptz,
    answers_until        timestamptz,
    closing_at           timestamptz,
    closed_at            timestamptz,
    valid_until          timestamptz,
    letters_sent_at      timestamptz,
    standstill_ends_at   timestamptz,
    concluded_at         timestamptz,
    publication_decision uuid,
    notice               uuid,
    stop_reason          text not null
);

create index tender_requested_at on tender.tender (requested_at desc, id desc);
create index tender_stage on tender.tender (stage, requested_at desc, id desc);
create index tender_product_codes on tender.tender using gin (product_codes);

comment on column tender.tender.threshold_cents is 'Value held against the threshold: with similar tenders of twelve months';
comment on column tender.tender.dispatched_at is 'T0: dispatch of notice or invitations, not publication';

-- Content of the procurement documents; apart, because it is large and rarely written.
create table tender.documents (
    tender_id text primary key,
    content   jsonb not null
);

-- Numbers may have gaps: a sequence per year makes no start of a tender wait for another.
create function tender.next_number(for_year int) returns bigint language plpgsql as $$
begin
    return nextval(format('tender.number_%s', for_year)::regclass);
exception when undefined_table then
    perform pg_advisory_xact_lock(hashtext('tender.next_number'), for_year);
    execute format('create sequence if not exists tender.number_%s', for_year);
    return nextval(format('tender.number_%s', for_year)::regclass);
end;
$$;
