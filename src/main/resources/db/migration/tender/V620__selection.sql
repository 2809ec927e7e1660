-- The first stage of a restricted procedure.
create table tender.selection (
    tender_id       text primary key,
    requests_until  timestamptz not null,
    closed_at       timestamptz,
    judged_by       text,
    decided_by      text,
    letters_sent_at timestamptz,
    objections_until timestamptz
);

-- Requests to take part; a later one of the same party takes the place of the earlier, none is deleted.
create table tender.participation_request (
    id          uuid primary key,
    tender_id   text not null,
    supplier_id text not null,
    content     jsonb not null,
    received_at timestamptz not null,
    replaced_at timestamptz
);

create unique index participation_request_current on tender.participation_request (tender_id, supplier_id)
    where replaced_at is null;

-- What an official judged of a candidate, and where the selection put it.
create table tender.candidate (
    tender_id   text not null,
    supplier_id text not null,
    suitable    boolean not null,
    reason      text not null,
    points      jsonb not null,
    score       numeric not null,
    rank        int,
    selected    boolean not null,
    letter      uuid,
    primary key (tender_id, supplier_id)
);

-- Who may bid where not everybody may.
create table tender.invitation (
    tender_id   text not null,
    supplier_id text not null,
    invited_at  timestamptz not null,
    primary key (tender_id, supplier_id)
);
