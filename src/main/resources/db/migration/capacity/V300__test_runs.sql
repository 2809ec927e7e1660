-- The draw of a year: its seed is secret until the year is over, the commitment to it was published before.
create table capacity.draw (
    year               integer     primary key,
    seed               bytea       not null,
    commitment         text        not null,
    committed_at       timestamptz not null,
    document_id        uuid        not null,
    revealed_at        timestamptz,
    reveal_document_id uuid
);

-- Who could change a seed could choose the days after all.
create function capacity.refuse_other_draw() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.year = old.year and new.seed = old.seed and new.commitment = old.commitment
        and new.committed_at = old.committed_at and new.document_id = old.document_id
        and old.reveal_document_id is null then
        return new;
    end if;
    raise exception 'A draw that was committed stays as it is';
end
$$;
create trigger draw_stays before update or delete on capacity.draw
    for each row execute function capacity.refuse_other_draw();
create trigger draw_is_kept before truncate on capacity.draw
    for each statement execute function capacity.refuse_change();

-- Test runs that were drawn or asked for; a line is drawn once a year. The days from and to which the line ran when it was
-- drawn are kept, as the drawn day follows from them.
create table capacity.planned_run (
    number           bigint      generated always as identity,
    id               text        primary key,
    line_id          text        not null references capacity.line,
    year             integer     not null,
    drawn_on         date,
    line_from        date,
    line_to          date,
    asked_by         text,
    opened_at        timestamptz not null,
    held_on          date,
    held_by          text,
    pieces           bigint      check (pieces >= 0),
    measured_by      text,
    supplier_lot     text,
    sample_pieces    bigint      check (sample_pieces > 0),
    sample_expires   date,
    sample_basis     text,
    sample_place     text,
    judged_at        timestamptz,
    check ((drawn_on is null) <> (asked_by is null)),
    check ((drawn_on is null) = (line_from is null) and (drawn_on is null) = (line_to is null))
);
create unique index planned_run_drawn_once on capacity.planned_run (line_id, year) where drawn_on is not null;
create index planned_run_awaited on capacity.planned_run (line_id, held_on) where judged_at is null;
create table capacity.planned_run_number (
    year integer primary key,
    last integer not null
);
