-- Each saved draft is a round; reviews belong to the round that they judged and are kept when a later one follows.
alter table tender.documents add column round int not null default 1;

create table tender.review (
    tender_id  text not null,
    round      int not null,
    reviewer   text not null,
    approved   boolean not null,
    reason     text not null,
    official   text not null,
    decided_at timestamptz not null,
    primary key (tender_id, round, reviewer)
);

-- Who drafted what: they may not sign what is made of it.
create table tender.contributor (
    tender_id text not null,
    part      text not null,
    official  text not null,
    primary key (tender_id, part, official)
);

-- What stopped the preparation at its last check, until it is mended or the tender is stopped.
create table tender.obstacle (
    tender_id text primary key,
    findings  jsonb not null
);
