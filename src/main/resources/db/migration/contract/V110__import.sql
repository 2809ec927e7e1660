-- Spreadsheets with inherited contracts. A file is kept once it has no findings that block; the same bytes are kept once.
create table contract.import (
    number      bigint      generated always as identity primary key,
    sha256      text        not null unique,
    file_name   text        not null,
    bytes       bytea       not null,
    row_count   integer     not null,
    state       text        not null check (state in ('READY', 'ACCEPTED', 'DONE')),
    brought_by  text        not null,
    brought_at  timestamptz not null,
    accepted_by text,
    accepted_at timestamptz,
    done_at     timestamptz
);

create table contract.import_row (
    import_number bigint  not null references contract.import,
    row_number    integer not null,
    reference     text    not null,
    content       jsonb   not null,
    -- a row that was sound when the file was accepted may be so no more when its turn comes
    outcome       text    check (outcome in ('STARTED', 'KNOWN', 'REFUSED')),
    contract_id   text,
    refusal       text,
    primary key (import_number, row_number)
);
create index import_row_open on contract.import_row (import_number, row_number) where outcome is null;
