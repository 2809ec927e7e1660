-- Monthly reports of contracts: compiled, determined by an official, sealed. Each version stays; a later one says why.
create table contract.report (
    month         text        not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    version       integer     not null check (version > 0),
    reason        text        not null,
    asked_by      text        not null,
    content       jsonb       not null,
    compiled_at   timestamptz not null,
    determined_by text,
    determined_at timestamptz,
    document_id   uuid,
    file_id       uuid,
    primary key (month, version),
    check ((determined_at is null) = (determined_by is null) and (determined_at is null) = (document_id is null)
        and (determined_at is null) = (file_id is null))
);
-- One version of a month is under way at a time.
create unique index report_under_way on contract.report (month) where determined_at is null;

create function contract.keep_report() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.determined_at is not null then
        raise exception 'A report is kept as it was determined: % on contract.report is refused', tg_op;
    end if;
    return new;
end
$$;
create trigger report_is_kept before update or delete on contract.report
    for each row execute function contract.keep_report();
