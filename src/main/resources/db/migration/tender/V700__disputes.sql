-- A case before the court against an award decision, an appeal included. Kept whatever becomes of the tender.
create table tender.court_case (
    id            uuid        primary key,
    tender_id     text        not null,
    case_number   text        not null,
    plaintiff     text        not null,
    kind          text        not null,
    started_on    date        not null,
    award_round   integer     not null,
    in_time       boolean     not null,
    blocks        boolean     not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    unique (tender_id, case_number)
);

comment on column tender.court_case.award_round is 'Award decision that stood when the case began; 0 before any';
comment on column tender.court_case.blocks is 'No contract while it is open: by law when in time, else when an official decided to wait';

-- What officials did with a case: the decision to wait, the defence; append-only.
create table tender.court_step (
    id        bigint generated always as identity primary key,
    case_id   uuid        not null references tender.court_case,
    step      text        not null,
    statement text        not null,
    taken_by  text        not null,
    taken_at  timestamptz not null
);

create table tender.judgment (
    case_id       uuid        primary key references tender.court_case,
    outcome       text        not null,
    given_on      date        not null,
    reference     text        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null
);

-- Order that the award decision does not stand as it is: by a judge, or by the contracting authority itself.
create table tender.award_order (
    id            bigint generated always as identity primary key,
    tender_id     text        not null,
    award_round   integer     not null,
    content       text        not null,
    cause         text        not null,
    reason        text        not null,
    ordered_by    text        not null,
    ordered_at    timestamptz not null,
    carried_out_at timestamptz
);
create index award_order_of_tender on tender.award_order (tender_id);

-- Letters that tell every bidder that an award decision was withdrawn, one per bidder and decision.
create table tender.award_withdrawal_letter (
    tender_id   text        not null,
    award_round integer     not null,
    supplier_id text        not null,
    document_id uuid        not null,
    sent_at     timestamptz not null,
    primary key (tender_id, award_round, supplier_id)
);

-- A contract that was offered in vain stays; the next in rank, or a later decision, gets one of its own.
alter table tender.contract drop constraint contract_tender_id_key;
alter table tender.contract add column lapsed_at timestamptz;
alter table tender.contract add column lapse_reason text;
create unique index contract_of_tender on tender.contract (tender_id) where lapsed_at is null;
