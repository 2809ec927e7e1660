-- Lines that producers keep ready for the State, and their terms. What was agreed never changes; later terms come beside it.
create function capacity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'This register is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

create table capacity.line_number (
    year integer primary key,
    last integer not null
);

create table capacity.line (
    number        bigint      generated always as identity,
    id            text        primary key,
    contract_id   text        not null,
    supplier_id   text        not null,
    name          text        not null,
    site          text        not null,
    product_code  text        not null,
    starts_on     date        not null,
    ends_on       date        not null,
    payer_oin     text        not null check (payer_oin ~ '^[0-9]{20}$'),
    payment_days  integer     not null check (payment_days between 1 and 30),
    registered_by text        not null,
    registered_at timestamptz not null,
    check (ends_on >= starts_on),
    unique (contract_id, product_code, site, name)
);
create unique index line_number_of_row on capacity.line (number);
create index line_of_supplier on capacity.line (supplier_id, number);

create table capacity.line_terms (
    number           bigint         generated always as identity primary key,
    line_id          text           not null references capacity.line,
    valid_from       date           not null,
    pieces_per_month bigint         not null check (pieces_per_month > 0),
    fee_cents        bigint         not null check (fee_cents >= 0),
    activated_price  numeric(14, 6) not null check (activated_price >= 0),
    ground           text           not null,
    registered_by    text           not null,
    registered_at    timestamptz    not null,
    unique (line_id, valid_from)
);
create trigger line_terms_is_append_only before update or delete or truncate on capacity.line_terms
    for each statement execute function capacity.refuse_change();

-- What producers declare. A declaration is never changed: another one comes in its place and names it.
create table capacity.declaration (
    number      bigint      generated always as identity primary key,
    line_id     text        not null references capacity.line,
    day_from    date        not null,
    day_to      date        not null,
    ready       boolean     not null,
    reason      text        not null,
    declared_by text        not null,
    declared_at timestamptz not null,
    replaces    bigint      unique references capacity.declaration,
    check (day_to >= day_from)
);
create index declaration_of_line on capacity.declaration (line_id, day_from);
create trigger declaration_is_append_only before update or delete or truncate on capacity.declaration
    for each statement execute function capacity.refuse_change();

create table capacity.proof (
    number             bigint generated always as identity primary key,
    declaration_number bigint not null references capacity.declaration,
    item               text   not null
        check (item in ('STAFF', 'MACHINE', 'FILTER_STOCK', 'CERTIFICATES', 'TEST_RUN', 'LEAD_TIME')),
    valid_from         date   not null,
    valid_to           date   not null,
    reference          text   not null,
    check (valid_to >= valid_from)
);
create index proof_of_declaration on capacity.proof (declaration_number);
create trigger proof_is_append_only before update or delete or truncate on capacity.proof
    for each statement execute function capacity.refuse_change();

-- One row for each line and calendar month; the row is what makes the month start once.
create table capacity.line_month (
    id                           text    primary key,
    line_id                      text    not null references capacity.line,
    month                        date    not null check (extract(day from month) = 1),
    state                        text    not null 
        check (state in ('OPEN', 'ASKED', 'CLOSED', 'MEASURED', 'REOPENED', 'SET', 'CONFIRMED')),
    declare_until                timestamptz,
    calendar_days                integer,
    running_days                 integer,
    activated_days               integer,
    ready_days                   integer,
    silent_days                  integer,
    readiness_basis_points       integer,
    share                        text check (share in ('FULL', 'PRO_RATA', 'HALF', 'NONE', 'ACTIVATED')),
    contracted_cents             bigint  check (contracted_cents >= 0),
    withheld_activation_cents    bigint  check (withheld_activation_cents >= 0),
    withheld_readiness_cents     bigint  check (withheld_readiness_cents >= 0),
    due_cents                    bigint  check (due_cents >= 0),
    rules_version                text,
    set_by                       text,
    confirmed_by                 text,
    statement_id                 uuid,
    unique (line_id, month),
    check (contracted_cents = withheld_activation_cents + withheld_readiness_cents + due_cents),
    check (set_by <> confirmed_by)
);

-- What unannounced test runs showed.
create table capacity.test_run (
    number      bigint      generated always as identity primary key,
    line_id     text        not null references capacity.line,
    held_on     date        not null,
    pieces      bigint      not null check (pieces >= 0),
    nominal     bigint      not null check (nominal > 0),
    passed      boolean     not null,
    valid_until date        not null,
    document_id uuid        not null,
    held_by     text        not null,
    measured_by text        not null,
    kept_at     timestamptz not null,
    check (held_by <> measured_by)
);
create index test_run_of_line on capacity.test_run (line_id, held_on);
create trigger test_run_is_append_only before update or delete or truncate on capacity.test_run
    for each statement execute function capacity.refuse_change();

-- Fees that the State claims back after an activation that failed; each month once.
create table capacity.fee_claim (
    number        bigint      generated always as identity primary key,
    month_id      text        not null unique references capacity.line_month,
    line_id       text        not null references capacity.line,
    activation_id text        not null,
    amount_cents  bigint      not null check (amount_cents > 0),
    document_id   uuid        not null,
    claimed_at    timestamptz not null
);
create index fee_claim_of_activation on capacity.fee_claim (activation_id);
create trigger fee_claim_is_append_only before update or delete or truncate on capacity.fee_claim
    for each statement execute function capacity.refuse_change();

-- Consequences of months that earned nothing: notice of default, and what was decided about termination.
create table capacity.default_step (
    number      bigint      generated always as identity primary key,
    line_id     text        not null references capacity.line,
    month_id    text        not null references capacity.line_month,
    kind        text        not null check (kind in ('NOTICE', 'NO_NOTICE', 'TERMINATE', 'CONTINUE')),
    reason      text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    document_id uuid        not null
);
create index default_step_of_line on capacity.default_step (line_id, number);
create trigger default_step_is_append_only before update or delete or truncate on capacity.default_step
    for each statement execute function capacity.refuse_change();

-- What policy set, dated: the newest that has begun counts.
create table capacity.parameter (
    name       text    not null,
    valid_from date    not null,
    value      integer not null check (value >= 0),
    ground     text    not null,
    primary key (name, valid_from)
);
create trigger parameter_is_append_only before update or delete or truncate on capacity.parameter
    for each statement execute function capacity.refuse_change();
insert into capacity.parameter (name, valid_from, value, ground)
values ('DECLARATION_WORKING_DAYS', date '2020-01-01', 5, 'Domein P3: vijf werkdagen voor de gereedheidsverklaring'),
       ('VAT_PERCENT', date '2020-01-01', 21, 'Art. 9 Wet op de omzetbelasting 1968'),
       ('TEST_OUTPUT_PERCENT', date '2020-01-01', 90, 'Aanname: negen tiende van de nominale productie'),
       ('TEST_VALID_MONTHS', date '2020-01-01', 12, 'Domein P3: ten minste een proefproductie per jaar'),
       ('HORIZON_WEEKS', date '2020-01-01', 26, 'Aanname: 26 weken'),
       ('RAMP_TENTHS_OF_WEEK', date '2020-01-01', 87, 'Domein P3: 8,7 weken, twee kalendermaanden'),
       ('SIGNING_WORKING_DAYS', date '2020-01-01', 10, 'Aanname: tien werkdagen');
