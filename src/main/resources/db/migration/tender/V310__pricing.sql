-- Every calculation of the ranking: the newest round counts, the earlier ones show what an exclusion changed; append-only.
create table tender.ranking_round (
    tender_id     text        not null,
    round         integer     not null check (round >= 1),
    formula       text        not null,
    parameters    text        not null,
    rules_date    date        not null,
    occasion      text        not null,
    order_changed boolean     not null,
    reversals     integer     not null check (reversals >= 0),
    calculated_at timestamptz not null,
    primary key (tender_id, round)
);

create table tender.ranked_bid (
    tender_id     text    not null,
    round         integer not null,
    bid_id        uuid    not null,
    rank          integer not null check (rank >= 1),
    price_cents   bigint  not null check (price_cents > 0),
    quality       numeric not null,
    tie_score     numeric not null,
    quality_part  numeric not null,
    price_part    numeric not null,
    total         numeric not null,
    decided_by    text    not null,
    primary key (tender_id, round, bid_id),
    foreign key (tender_id, round) references tender.ranking_round
);

-- How far each price lies below the others, and what the decision made of it.
create table tender.low_price (
    bid_id                  uuid        primary key,
    tender_id               text        not null,
    below_mean_basis_points bigint,
    below_next_basis_points bigint,
    flagged                 boolean,
    rule_version            text,
    found_at                timestamptz not null
);
create index low_price_of_tender on tender.low_price (tender_id);

create table tender.low_price_verdict (
    bid_id      uuid        primary key references tender.low_price,
    explanation text        not null,
    accepted    boolean     not null,
    reason      text        not null,
    judged_by   text        not null,
    judged_at   timestamptz not null
);

-- Award advice; the newest counts. Against the advice: the award may be signed only as an override with a motive.
create table tender.award_advice (
    id          bigint generated always as identity primary key,
    tender_id   text        not null,
    round       integer     not null,
    advice      text        not null,
    motive      text        not null,
    advised_by  text        not null,
    advised_at  timestamptz not null
);
create index award_advice_of_tender on tender.award_advice (tender_id);
