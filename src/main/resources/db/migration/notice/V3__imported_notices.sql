-- Notices that were made elsewhere, as they were brought and as they were read. A tender can refer to them.
create table notice.imported (
    id          uuid        primary key,
    notice_id   text        not null,
    version     text        not null,
    -- Publication number, or identifier and version: what a later notice writes to refer to it.
    reference   text        not null,
    reading     jsonb       not null,
    xml         bytea       not null,
    sha256      text        not null check (sha256 = encode(sha256(xml), 'hex')),
    source      text        not null check (source <> ''),
    imported_by text        not null,
    imported_at timestamptz not null,
    unique (notice_id, version)
);
create index imported_reference on notice.imported (reference);

create trigger imported_change before update or delete on notice.imported
    for each row execute function notice.refuse_change();
