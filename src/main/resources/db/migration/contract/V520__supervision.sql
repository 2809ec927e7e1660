-- Quarterly supervision of running contracts by the CIBG, by a list of requirements that is dated data.
create table contract.supervision_item (
    code       text    not null,
    valid_from date    not null,
    position   integer not null,
    text       text    not null,
    ground     text    not null,
    primary key (code, valid_from)
);
create trigger supervision_item_is_append_only before update or delete or truncate on contract.supervision_item
    for each statement execute function contract.refuse_change();
insert into contract.supervision_item (code, valid_from, position, text, ground)
values ('STOCK_TAKEOVER', date '2020-01-01', 1, 'Overname noodvoorraad LCH', 'Eisenlijst dijk 2, nr. 1'),
       ('DIRECTLY_DELIVERABLE', date '2020-01-01', 2, 'Direct leverbaar', 'Eisenlijst dijk 2, nr. 2'),
       ('TRANSPORT', date '2020-01-01', 3, 'Transport en distributie', 'Eisenlijst dijk 2, nr. 3'),
       ('STOCK_MANAGEMENT', date '2020-01-01', 4, 'Voorraadbeheer door spiegelen en virtuele voorraad', 'Eisenlijst dijk 2, nr. 4'),
       ('DELIVERY_IN_SCOPE', date '2020-01-01', 5, 'Levering van persoonlijke beschermingsmiddelen volgens de productlijst', 'Eisenlijst dijk 2, nr. 5'),
       ('PRODUCTION_IN_EUROPE', date '2020-01-01', 6, 'Productie in Nederland of Europa, ook van grondstoffen', 'Eisenlijst dijk 2, nr. 6'),
       ('PRICE_AND_QUALITY', date '2020-01-01', 7, 'Prijs en kwaliteit (CE)', 'Eisenlijst dijk 2, nr. 7'),
       ('SCALE_UP', date '2020-01-01', 8, 'Mogelijkheden om op te schalen', 'Eisenlijst dijk 2, nr. 8'),
       ('CONTRACT_SUPERVISION', date '2020-01-01', 9, 'Toezicht op naleving van het contract door het CIBG', 'Eisenlijst dijk 2, nr. 9'),
       ('COOPERATION', date '2020-01-01', 10, 'Samenwerking (GGD GHOR)', 'Eisenlijst dijk 2, nr. 10'),
       ('GENERIC_PORTAL', date '2020-01-01', 11, 'Generiek portaal', 'Eisenlijst dijk 2, nr. 11'),
       ('REPORTS', date '2020-01-01', 12, 'Leveren van rapportages', 'Eisenlijst dijk 2, nr. 12'),
       ('SECURITY', date '2020-01-01', 13, 'Beveiliging', 'Eisenlijst dijk 2, nr. 13'),
       ('COMPLAINTS_DESK', date '2020-01-01', 14, 'Klachtenloket', 'Eisenlijst dijk 2, nr. 14');

-- One supervision of one contract in one quarter, named by its first day.
create table contract.supervision (
    number      bigint      generated always as identity primary key,
    contract_id text        not null references contract.contract,
    quarter     date        not null,
    opened_at   timestamptz not null,
    due_at      timestamptz not null,
    scored_by   text,
    scored_at   timestamptz,
    document_id uuid,
    unique (contract_id, quarter)
);

create table contract.supervision_score (
    supervision_number bigint  not null references contract.supervision,
    code               text    not null,
    position           integer not null,
    text               text    not null,
    verdict            text    not null check (verdict in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
    finding            text    not null,
    owner              text    not null,
    resolve_by         date,
    resolution         text,
    resolved_by        text,
    resolved_at        timestamptz,
    primary key (supervision_number, code)
);
create index supervision_score_open on contract.supervision_score (supervision_number)
    where verdict = 'NOT_MET' and resolved_at is null;
