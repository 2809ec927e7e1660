-- Documents of cases. A row never changes, apart from being frozen and being published; it is never deleted.
create table dossier.document (
    id           uuid        primary key,
    case_ref     text        not null,
    kind         text        not null,
    title        text        not null,
    version      integer     not null check (version > 0),
    media_type   text        not null,
    bytes        bytea       not null,
    size         bigint      not null check (size = octet_length(bytes)),
    sha256       text        not null check (sha256 = encode(sha256(bytes), 'hex')),
    audience     text        not null check (audience in ('PUBLIC', 'OFFICIALS', 'RESTRICTED')),
    filed_at     timestamptz not null,
    frozen       boolean     not null default false,
    published_at timestamptz,
    unique (case_ref, kind, version)
);
-- A PDF is compressed already.
alter table dossier.document alter column bytes set storage external;

-- The next version is taken on this row, so that two people who file at once get two versions.
create table dossier.version_count (
    case_ref     text    not null,
    kind         text    not null,
    last_version integer not null,
    primary key (case_ref, kind)
);

create table dossier.preparer (
    document_id uuid        not null references dossier.document (id),
    official    text        not null,
    added_at    timestamptz not null,
    primary key (document_id, official)
);

-- What happened in a case, one row for each transaction, each row chained to the one before it in the same case.
create table dossier.evidence (
    case_ref      text    not null,
    number        integer not null check (number > 0),
    content       text    not null,
    previous_hash text    not null,
    hash          text    not null,
    primary key (case_ref, number)
);

-- Head of the chain of each case; taken on this row, so that evidence of one case is written one after another.
create table dossier.evidence_head (
    case_ref      text    primary key,
    number        integer not null,
    previous_hash text    not null,
    hash          text    not null
);

create function dossier.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'dossier.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create function dossier.refuse_new_content() returns trigger language plpgsql as $$
begin
    if (new.id, new.case_ref, new.kind, new.title, new.version, new.media_type, new.sha256, new.audience, new.filed_at)
            is distinct from
       (old.id, old.case_ref, old.kind, old.title, old.version, old.media_type, old.sha256, old.audience, old.filed_at)
       or new.bytes is distinct from old.bytes
       or (old.frozen and not new.frozen)
       or (old.published_at is not null and new.published_at is distinct from old.published_at) then
        raise exception 'document % does not change: file a new version', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger document_content before update on dossier.document
    for each row execute function dossier.refuse_new_content();
create trigger document_delete before delete on dossier.document
    for each row execute function dossier.refuse_change();
create trigger document_truncate before truncate on dossier.document
    for each statement execute function dossier.refuse_change();
create trigger preparer_change before update or delete on dossier.preparer
    for each row execute function dossier.refuse_change();
create trigger evidence_change before update or delete on dossier.evidence
    for each row execute function dossier.refuse_change();
create trigger evidence_truncate before truncate on dossier.evidence
    for each statement execute function dossier.refuse_change();
