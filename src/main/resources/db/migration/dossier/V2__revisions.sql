-- Signatures on a document, each an incremental revision of the PDF. The document as filed is revision 1; a row holds only
-- what its signature added, so that the bytes before it stand in every later revision as they were.
create table dossier.revision (
    document_id  uuid        not null references dossier.document (id),
    number       integer     not null check (number > 1),
    appended     bytea       not null,
    size         bigint      not null,
    sha256       text        not null,
    signer       text        not null,
    signer_name  text        not null,
    role         text        not null,
    on_behalf_of text        not null,
    reason       text        not null,
    signed_at    timestamptz not null,
    primary key (document_id, number)
);
comment on column dossier.revision.sha256 is 'of the whole revision: the document as filed and all that was added up to this row';
alter table dossier.revision alter column appended set storage external;

create trigger revision_change before update or delete on dossier.revision
    for each row execute function dossier.refuse_change();
create trigger revision_truncate before truncate on dossier.revision
    for each statement execute function dossier.refuse_change();
