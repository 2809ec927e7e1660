-- Framework contracts for emergency stock as they were signed, and the stock that their suppliers say they keep, day by day.

create table handover.framework (
    contract_id text        primary key,
    tender_id   text        not null,
    title       text        not null,
    supplier_id text        not null,
    runs_from   date        not null,
    runs_until  date        not null check (runs_until >= runs_from),
    takes_over  boolean     not null,
    -- first day of which a mirror is due: the day after its first site was handed over, or that of the first mirror
    mirrored_from date,
    heard_at    timestamptz not null
);
create table handover.framework_need (
    contract_id      text   not null references handover.framework,
    product_code     text   not null,
    monthly_quantity bigint not null check (monthly_quantity >= 0),
    primary key (contract_id, product_code)
);

-- What policy set, as dated data.
create table handover.mirror_parameter (
    name       text    not null,
    valid_from date    not null,
    value      integer not null check (value > 0),
    ground     text    not null,
    primary key (name, valid_from)
);
insert into handover.mirror_parameter (name, valid_from, value, ground)
values ('COVER_MONTHS', date '2020-01-01', 3, 'Domein S2 en P4: drie maanden van de afgesproken behoefte'),
       ('JUDGE_WORKING_DAYS', date '2020-01-01', 2, 'Aanname: twee werkdagen om een bevinding te beoordelen'),
       ('LONGEST_TERM_DAYS', date '2020-01-01', 60, 'Aanname: ten hoogste zestig dagen om een bevinding te verhelpen');

-- A mirror never changes. The newest version of a day counts until the day is judged.
create table handover.stock_mirror (
    mirror_number bigint      generated always as identity primary key,
    contract_id   text        not null references handover.framework,
    day           date        not null,
    version       integer     not null check (version > 0),
    late          boolean     not null,
    row_count     integer     not null,
    sha256        text        not null,
    sent_by       text        not null,
    received_at   timestamptz not null,
    unique (contract_id, day, version)
);
create table handover.mirror_row (
    mirror_number bigint  not null references handover.stock_mirror,
    row_number    integer not null,
    product_code  text    not null,
    supplier_lot  text    not null,
    site          text    not null,
    pieces        bigint  not null check (pieces > 0),
    expires_on    date    not null,
    role          text    not null check (role in ('STATE', 'CUSTOMER', 'OWN')),
    customer      text    not null check ((customer <> '') = (role = 'CUSTOMER')),
    primary key (mirror_number, row_number)
);
create or replace function handover.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'handover.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger stock_mirror_is_append_only before update or delete or truncate on handover.stock_mirror
    for each statement execute function handover.refuse_change();
create trigger mirror_row_is_append_only before update or delete or truncate on handover.mirror_row
    for each statement execute function handover.refuse_change();

-- Days of a contract that were judged, each once.
create table handover.mirror_judgement (
    contract_id text        not null references handover.framework,
    day         date        not null,
    judged_at   timestamptz not null,
    primary key (contract_id, day)
);

-- What was found stands in the case that somebody settles; as long as it is found again it stays in that case.
create table handover.mirror_series (
    year integer primary key,
    last integer not null
);
create table handover.mirror_case (
    case_id     text        primary key,
    number      bigint      generated always as identity unique,
    contract_id text        not null references handover.framework,
    day         date        not null,
    open        boolean     not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz
);
create table handover.mirror_finding (
    finding_number bigint  generated always as identity primary key,
    case_id        text    not null references handover.mirror_case,
    contract_id    text    not null,
    code           text    not null,
    subject        text    not null,
    message        text    not null,
    ground         text    not null,
    first_day      date    not null,
    last_day       date    not null check (last_day >= first_day),
    unique (case_id, code, subject)
);
create index mirror_finding_of_contract on handover.mirror_finding (contract_id, code, subject);
create table handover.mirror_decision (
    decision_number bigint      generated always as identity primary key,
    case_id         text        not null references handover.mirror_case,
    outcome         text        not null check (outcome in ('MEASURE', 'UNFOUNDED')),
    reason          text        not null,
    term            date,
    decided_by      text        not null,
    decided_at      timestamptz not null,
    check ((term is not null) = (outcome = 'MEASURE'))
);
