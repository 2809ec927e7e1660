-- Questions of interested parties. Their text lives here and nowhere else; the engine knows the id alone.
create table tender.question (
    id              uuid        not null primary key,
    tender_id       text        not null,
    number          integer     not null,
    supplier_id     text        not null,
    subject         text        not null,
    content         text        not null,
    confidential    boolean     not null,
    motive          text        not null,
    asked_at        timestamptz not null,
    state           text        not null,
    privacy_granted boolean,
    privacy_reason  text        not null default '',
    privacy_by      text        not null default '',
    choose_until    timestamptz,
    public_content  text        not null default '',
    answer          text        not null default '',
    answered_by     text        not null default '',
    changes_documents boolean   not null default false,
    review_reason   text        not null default '',
    reviewed_by     text        not null default '',
    nota_number     integer,
    settled_at      timestamptz,
    unique (tender_id, number)
);

create index question_supplier on tender.question (supplier_id, tender_id);

-- Notes with answers (nota van inlichtingen), numbered from 1 in each tender.
create table tender.nota (
    tender_id        text        not null,
    number           integer     not null,
    statement        text        not null default '',
    change_motive    text        not null default '',
    substantial      boolean     not null default false,
    drafted_by       text        not null default '',
    review_reason    text        not null default '',
    anonymity_motive text        not null default '',
    reviewed_by      text        not null default '',
    ordered_at       timestamptz not null,
    in_preparation   boolean     not null default true,
    document_id      uuid,
    published_at     timestamptz,
    primary key (tender_id, number)
);

-- Why closing must, or may, move; what was decided on it stands in extension_decision.
create table tender.extension_need (
    id               uuid        not null primary key,
    tender_id        text        not null,
    ground           text        not null,
    earliest_closing date        not null,
    detail           text        not null,
    raised_by        text        not null,
    raised_at        timestamptz not null,
    decision_number  integer,
    outcome          text        not null default 'OPEN'
);

create index extension_need_open on tender.extension_need (tender_id) where outcome = 'OPEN';

-- Every decision on the closing of a tender; nothing is deleted.
create table tender.extension_decision (
    tender_id      text        not null,
    number         integer     not null,
    granted        boolean     not null,
    former_closing timestamptz not null,
    new_closing    timestamptz,
    motive         text        not null,
    decided_by     text        not null,
    decided_at     timestamptz not null,
    document_kind  text        not null,
    document_id    uuid,
    notice_id      uuid,
    in_force_at    timestamptz,
    primary key (tender_id, number)
);
