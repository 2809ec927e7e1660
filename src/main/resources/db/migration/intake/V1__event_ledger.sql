-- Every event that was ever taken; source and id together make it one and the same.
create table intake.event (
    source          text        not null,
    event_id        text        not null,
    event_type      text        not null,
    subject         text        not null,
    client          text        not null,
    content_sha256  text        not null,
    data            text        not null,
    received_at     timestamptz not null,
    state           text        not null check (state in ('TAKING', 'TAKEN', 'WAITING')),
    case_type       text        not null default '',
    case_id         text        not null default '',
    status          text        not null default '',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    last_fault      text        not null default '',
    primary key (source, event_id)
);

create index event_waiting on intake.event (next_attempt_at) where state = 'WAITING';
create index event_case on intake.event (case_id) where case_id <> '';
