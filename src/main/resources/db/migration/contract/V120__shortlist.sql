-- Initiatives of the crisis that are promising and unused, with every version that there was.
create table contract.initiative (
    number bigint generated always as identity primary key,
    id     text   not null unique
);

create table contract.initiative_version (
    number      bigint      generated always as identity primary key,
    id          text        not null references contract.initiative (id),
    version     integer     not null,
    name        text        not null,
    party       text        not null,
    kind        text        not null check (kind in ('PRODUCTION', 'INNOVATION')),
    subject     text        not null,
    monthly     bigint      check (monthly >= 0),
    standing    text        not null check (standing in ('OPEN', 'CONTACTED', 'USED', 'DROPPED')),
    note        text        not null,
    reason      text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    unique (id, version)
);
create trigger initiative_version_is_append_only before update or delete or truncate on contract.initiative_version
    for each statement execute function contract.refuse_change();
