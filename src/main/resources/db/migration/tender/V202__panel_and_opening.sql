-- Appointments are never changed: a later version replaces an earlier one.
create table tender.panel (
    tender_id    text        not null,
    version      integer     not null check (version >= 1),
    appointed_by text        not null,
    appointed_at timestamptz not null,
    reason       text        not null,
    primary key (tender_id, version)
);

create table tender.panel_member (
    tender_id text     not null,
    version   integer  not null,
    role      text     not null check (role in ('FIRST_OPENER', 'FIRST_OPENER_DEPUTY', 'SECOND_OPENER',
                                                'SECOND_OPENER_DEPUTY', 'CHAIR', 'EVALUATOR', 'RESERVE_EVALUATOR')),
    position  smallint not null,
    official  text     not null,
    primary key (tender_id, version, role, position),
    foreign key (tender_id, version) references tender.panel
);

-- Every act of an opener, also one whose window ran out; append-only.
create table tender.opener_act (
    id        bigint generated always as identity primary key,
    tender_id text        not null references tender.vault,
    step      text        not null check (step in ('FIRST', 'SECOND', 'LAPSED')),
    official  text        not null,
    acted_at  timestamptz not null
);
create index opener_act_of_tender on tender.opener_act (tender_id);
