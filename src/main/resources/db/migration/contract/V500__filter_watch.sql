-- Policy of the watch over running contracts, dated: the newest that has begun counts.
create table contract.watch_parameter (
    name       text    not null,
    valid_from date    not null,
    value      integer not null check (value > 0),
    ground     text    not null,
    primary key (name, valid_from)
);
create trigger watch_parameter_is_append_only before update or delete or truncate on contract.watch_parameter
    for each statement execute function contract.refuse_change();
insert into contract.watch_parameter (name, valid_from, value, ground)
values ('FILTER_ESCALATION_WEEKS', date '2020-01-01', 4, 'Domein P2 B: minder dan vier weken naar EZK'),
       ('FILTER_SIGNAL_WEEKS', date '2020-01-01', 2, 'Domein P2 B: minder dan twee weken een signaal'),
       ('FILTER_ANSWER_DAYS', date '2020-01-01', 2, 'Aanname: twee werkdagen na maandag'),
       ('COMPLAINT_DAYS', date '2020-01-01', 5, 'Domein P2 B: vijf werkdagen'),
       ('RECALL_COMPLAINTS', date '2020-01-01', 2, 'Domein P2 B: de tweede klacht over dezelfde partij'),
       ('SUPERVISION_DAYS', date '2020-01-01', 20, 'Aanname: twintig werkdagen voor de scorekaart');

-- Once a week every producer is asked for its statement; the week is named by its Monday.
create table contract.filter_round (
    week      date        primary key check (extract(isodow from week) = 1),
    asked_at  timestamptz not null,
    remind_at timestamptz not null,
    answer_by timestamptz not null,
    judged_at timestamptz
);

create table contract.filter_request (
    week         date        not null references contract.filter_round,
    supplier_id  text        not null,
    product_code text        not null,
    reminded_at  timestamptz,
    primary key (week, supplier_id, product_code)
);
create index filter_request_of_supplier on contract.filter_request (supplier_id, week);

-- Alarms about producers. Of each kind a producer has one open alarm, and one a week.
create table contract.filter_alarm (
    number       bigint      generated always as identity primary key,
    supplier_id  text        not null,
    kind         text        not null check (kind in ('ESCALATION', 'SIGNAL')),
    week         date        not null,
    product_code text        not null,
    level        text        not null check (level in ('LOW', 'CRITICAL', 'UNKNOWN')),
    weeks        numeric(24, 2),
    raised_at    timestamptz not null,
    signalled_at timestamptz,
    measure      text,
    answered_by  text,
    answered_at  timestamptz,
    unique (supplier_id, kind, week)
);
create unique index filter_alarm_open on contract.filter_alarm (supplier_id, kind) where answered_at is null;
