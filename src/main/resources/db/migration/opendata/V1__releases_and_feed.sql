-- A tender that outsiders know of. Its row is locked by whoever makes its next release.
create table opendata.process (
    tender_id text    primary key,
    ocid      text    not null unique,
    releases  integer not null check (releases >= 0)
);

-- What was published, as it was published: text, since bytes that people have downloaded do not change afterwards.
create table opendata.release (
    id          text        primary key,
    ocid        text        not null references opendata.process (ocid),
    number      integer     not null check (number > 0),
    released_at timestamptz not null,
    tags        text[]      not null check (cardinality(tags) > 0),
    content     text        not null,
    sha256      text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    unique (ocid, number)
);

-- Releases without a place in the feed yet: written with the release, taken away by the numbering.
create table opendata.unnumbered (
    sequence   bigint generated always as identity primary key,
    release_id text not null references opendata.release (id)
);

-- The feed: places without gaps, in the order in which releases became visible. All that a page of the feed tells lies in
-- the index, so that the table itself is not read.
create table opendata.feed (
    position    bigint      not null check (position > 0),
    release_id  text        not null unique references opendata.release (id),
    ocid        text        not null,
    released_at timestamptz not null,
    tags        text[]      not null,
    primary key (position) include (release_id, ocid, released_at, tags)
);

-- Gives places to all committed releases that have none. One transaction at a time does so, and it keeps the lock until it
-- has committed: a place that becomes visible is higher than every place that was visible before.
create function opendata.number_releases() returns integer language plpgsql as $$
declare
    numbered integer;
begin
    perform pg_advisory_xact_lock(hashtext('opendata.feed'));
    with taken as (
        delete from opendata.unnumbered returning sequence, release_id
    )
    insert into opendata.feed (position, release_id, ocid, released_at, tags)
    select (select coalesce(max(position), 0) from opendata.feed) + row_number() over (order by t.sequence),
           r.id, r.ocid, r.released_at, r.tags
      from taken t join opendata.release r on r.id = t.release_id;
    get diagnostics numbered = row_count;
    return numbered;
end $$;

create function opendata.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'opendata.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger release_change before update or delete on opendata.release
    for each row execute function opendata.refuse_change();
create trigger release_truncate before truncate on opendata.release
    for each statement execute function opendata.refuse_change();
create trigger feed_change before update or delete on opendata.feed
    for each row execute function opendata.refuse_change();
create trigger feed_truncate before truncate on opendata.feed
    for each statement execute function opendata.refuse_change();
