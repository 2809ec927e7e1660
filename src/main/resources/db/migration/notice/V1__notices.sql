-- Identifier of the procedure (BT-04): one for all notices of a case.
create table notice.procedure (
    case_ref     text primary key,
    procedure_id uuid not null unique
);

create table notice.notice (
    id                  uuid        primary key,
    case_ref            text        not null,
    subtype             text        not null check (subtype in ('16', '29')),
    edition             integer     not null check (edition between 1 and 99),
    state               text        not null
                                    check (state in ('PREPARED', 'QUEUED', 'SENT', 'PUBLISHED', 'REJECTED', 'ABANDONED')),
    content             jsonb       not null,
    prepared_at         timestamptz not null,
    -- The instance of noticePublication that waits for an answer about this notice.
    process_instance    text,
    dispatched_at       timestamptz,
    publication_number  text        unique,
    check ((state = 'PUBLISHED') = (dispatched_at is not null)),
    check ((state = 'PUBLISHED') = (publication_number is not null))
);
create index notice_case on notice.notice (case_ref);

-- What was handed over: the bytes of each edition, once.
create table notice.edition (
    notice_id      uuid        not null references notice.notice (id),
    edition        integer     not null,
    xml            bytea       not null,
    sha256         text        not null check (sha256 = encode(sha256(xml), 'hex')),
    document_id    uuid        not null,
    handed_over_at timestamptz not null,
    primary key (notice_id, edition)
);

-- Why an edition was refused, by the platform or by our own check before sending.
create table notice.rejection (
    notice_id   uuid        not null references notice.notice (id),
    edition     integer     not null,
    reasons     text[]      not null check (cardinality(reasons) > 0),
    rejected_by text        not null,
    rejected_at timestamptz not null,
    primary key (notice_id, edition)
);

-- What has to go to the publication platform. Filled in the transaction that hands the notice over; the key is the same
-- for every attempt, so that the platform publishes an edition once.
create table notice.outbox (
    notice_id       uuid        not null,
    edition         integer     not null,
    idempotency_key text        not null unique,
    state           text        not null check (state in ('WAITING', 'DELIVERED', 'REFUSED', 'WITHDRAWN')),
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    -- Why the last attempt failed, or what the platform answered while nothing waited for it.
    last_heard      text        not null default '',
    delivered_at    timestamptz,
    primary key (notice_id, edition),
    foreign key (notice_id, edition) references notice.edition (notice_id, edition),
    check ((state = 'DELIVERED') = (delivered_at is not null))
);
create index outbox_due on notice.outbox (due_at) where state = 'WAITING';

create function notice.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'notice.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger edition_change before update or delete on notice.edition
    for each row execute function notice.refuse_change();
create trigger rejection_change before update or delete on notice.rejection
    for each row execute function notice.refuse_change();
