-- Handovers of an emergency stock, the lists of that stock that were brought, and where each lot of the accepted list goes.

create table handover.handover (
    handover_id   text        primary key,
    number        bigint      generated always as identity unique,
    framework_ref text        not null check (length(framework_ref) between 1 and 60),
    state         text        not null check (state in ('LIST', 'OPENING', 'PLAN', 'PLANNED')),
    list_number   bigint,
    opened_by     text        not null,
    opened_at     timestamptz not null
);

-- The next number of each year.
create table handover.series (
    year integer primary key,
    last integer not null
);

-- A list as it was brought: being read, refused with its findings, ready to be accepted, or accepted.
create table handover.stock_list (
    list_number bigint      generated always as identity primary key,
    handover_id text        not null references handover.handover,
    file_name   text        not null,
    sha256      text        not null default '',
    state       text        not null
                check (state in ('READING', 'BROKEN', 'REFUSED', 'READY', 'REPLACED', 'ACCEPTED', 'BOOKED')),
    row_count   bigint      not null default 0,
    booked_rows bigint      not null default 0,
    booked_to   integer     not null default 0,
    brought_by  text        not null,
    brought_at  timestamptz not null,
    accepted_by text,
    accepted_at timestamptz,
    remark      text        not null default '',
    document_id uuid
);
create index stock_list_of_handover on handover.stock_list (handover_id, list_number);

-- The rows of a list. A cell that could not be read is empty here and has its finding there.
create table handover.list_row (
    list_number   bigint  not null,
    row_number    integer not null,
    site          text,
    product_code  text,
    supplier_lot  text,
    status        text,
    quantity      bigint,
    expires_on    date,
    produced_on   date,
    owner         text    not null,
    reserved_for  text    not null,
    sscc          text    not null,
    producer_ref  text    not null,
    basis_code    text,
    basis_ends_on date,
    outside_care  text    not null,
    primary key (list_number, row_number)
);
-- By it the rows of one lot are found, wherever they lie.
create index list_row_of_lot on handover.list_row (list_number, product_code, supplier_lot, row_number);

-- What was found in a list: how often, and where first.
create table handover.list_finding_count (
    list_number bigint  not null references handover.stock_list,
    code        text    not null,
    blocking    boolean not null,
    found       bigint  not null check (found > 0),
    primary key (list_number, code)
);
create table handover.list_finding (
    list_number bigint  not null references handover.stock_list,
    row_number  integer not null,
    column_name text    not null,
    code        text    not null,
    rule        text    not null,
    blocking    boolean not null
);
create index list_finding_of_list on handover.list_finding (list_number, row_number);

-- Totals of a list, of all statuses.
create table handover.list_total (
    list_number  bigint not null references handover.stock_list,
    site         text   not null,
    product_code text   not null,
    status       text   not null,
    lots         bigint not null,
    pieces       bigint not null,
    primary key (list_number, site, product_code, status)
);

-- One decision for each distinct input: the facts that the rules look at, and where lots with these facts go.
create table handover.destination_case (
    case_number       bigint  generated always as identity primary key,
    list_number       bigint  not null references handover.stock_list,
    status            text    not null,
    months_left       integer not null,
    basis_limited     boolean not null,
    basis_months_left integer not null,
    in_scope          boolean not null,
    outside_care      text    not null,
    lots              bigint  not null,
    pieces            bigint  not null,
    destination       text    not null default '',
    ground            text    not null default '',
    rule_version      text    not null default '',
    decided_for       date    not null,
    unique (list_number, status, months_left, basis_limited, basis_months_left, in_scope, outside_care)
);
create table handover.lot_destination (
    list_number bigint  not null,
    row_number  integer not null,
    case_number bigint  not null,
    primary key (list_number, row_number)
);
create index lot_destination_of_case on handover.lot_destination (case_number);
create table handover.destination_total (
    list_number  bigint not null references handover.stock_list,
    site         text   not null,
    product_code text   not null,
    destination  text   not null,
    lots         bigint not null,
    pieces       bigint not null,
    primary key (list_number, site, product_code, destination)
);

-- Plans as they were drawn up; each drafting is a version of its own.
create table handover.plan (
    handover_id text        not null references handover.handover,
    version     integer     not null,
    insurer     text        not null check (length(btrim(insurer)) between 1 and 200),
    policy      text        not null check (length(policy) <= 200),
    security    text        not null check (length(btrim(security)) between 1 and 2000),
    drafted_by  text        not null,
    drafted_at  timestamptz not null,
    document_id uuid,
    primary key (handover_id, version)
);
create table handover.plan_site (
    handover_id text    not null,
    version     integer not null,
    site        text    not null,
    wave        integer not null,
    freeze_on   date    not null,
    transfer_on date    not null,
    primary key (handover_id, version, site),
    foreign key (handover_id, version) references handover.plan
);

-- Waves of a signed plan, each site in one of them.
create table handover.wave (
    wave_id     text    primary key,
    handover_id text    not null references handover.handover,
    number      integer not null check (number > 0),
    state       text    not null check (state in ('PLANNED')),
    freeze_on   date    not null,
    transfer_on date    not null check (transfer_on > freeze_on),
    unique (handover_id, number)
);
create table handover.wave_site (
    handover_id text not null,
    site        text not null,
    wave_id     text not null references handover.wave,
    primary key (handover_id, site)
);
