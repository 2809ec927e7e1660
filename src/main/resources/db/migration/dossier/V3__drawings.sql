-- What a drawn document was made of, with personal data marked as such, so that it can be drawn again without them.
create table dossier.drawing (
    document_id uuid primary key references dossier.document (id),
    content     text not null
);
create trigger drawing_change before update or delete on dossier.drawing
    for each row execute function dossier.refuse_change();
create trigger drawing_truncate before truncate on dossier.drawing
    for each statement execute function dossier.refuse_change();
