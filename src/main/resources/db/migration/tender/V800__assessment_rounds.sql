-- A judge may order that quality or price is judged anew. What was judged before stays, under the number of its round.
create table tender.assessment_round (
    tender_id  text        not null,
    round      integer     not null check (round >= 2),
    scope      text        not null check (scope in ('QUALITY', 'PRICE')),
    reason     text        not null,
    ordered_by text        not null,
    began_at   timestamptz not null,
    primary key (tender_id, round)
);

-- The round that runs now; 1 for a tender that was never judged anew.
create function tender.current_round(tender text) returns integer language sql stable as $$
    select coalesce(max(r.round), 1) from tender.assessment_round r where r.tender_id = tender
$$;

-- The round whose scores for quality count: a round for price alone keeps the scores of the round before.
create function tender.quality_round(tender text) returns integer language sql stable as $$
    select coalesce(max(r.round), 1) from tender.assessment_round r where r.tender_id = tender and r.scope = 'QUALITY'
$$;

-- Team: everybody declares anew in each round; a deputy sits in the panel that was appointed before.
alter table tender.interest_declaration add column assessment_round integer not null default 1;
alter table tender.interest_declaration drop constraint interest_declaration_tender_id_official_key;
alter table tender.interest_declaration add unique (tender_id, official, assessment_round);
alter table tender.seat_replacement add column panel_version integer not null default 1;

-- Eligibility.
alter table tender.exclusion_verdict add column assessment_round integer not null default 1;
alter table tender.exclusion_verdict drop constraint exclusion_verdict_pkey;
alter table tender.exclusion_verdict add primary key (ground_id, assessment_round);
alter table tender.suitability_verdict add column assessment_round integer not null default 1;
alter table tender.suitability_verdict drop constraint suitability_verdict_pkey;
alter table tender.suitability_verdict add primary key (bid_id, assessment_round);
alter table tender.knock_out_verdict add column assessment_round integer not null default 1;
alter table tender.knock_out_verdict drop constraint knock_out_verdict_pkey;
alter table tender.knock_out_verdict add primary key (bid_id, knock_out, assessment_round);
alter table tender.bid_rejection add column assessment_round integer not null default 1;
alter table tender.bid_rejection drop constraint bid_rejection_pkey;
alter table tender.bid_rejection add primary key (bid_id, assessment_round);

-- Quality.
alter table tender.individual_score add column assessment_round integer not null default 1;
alter table tender.individual_score drop constraint individual_score_pkey;
alter table tender.individual_score add primary key (bid_id, criterion, evaluator, assessment_round);
alter table tender.consensus_score add column assessment_round integer not null default 1;
alter table tender.consensus_score drop constraint consensus_score_pkey;
alter table tender.consensus_score add primary key (bid_id, criterion, assessment_round, round);
alter table tender.quality_report add column assessment_round integer not null default 1;
alter table tender.draw add column assessment_round integer not null default 1;
alter table tender.draw drop constraint draw_pkey;
alter table tender.draw add primary key (tender_id, assessment_round);

-- Price: calculations keep counting through the rounds.
alter table tender.ranking_round add column assessment_round integer not null default 1;
alter table tender.low_price_verdict add column assessment_round integer not null default 1;
alter table tender.low_price add column assessment_round integer not null default 1;
alter table tender.low_price_verdict drop constraint low_price_verdict_bid_id_fkey;
alter table tender.low_price_verdict drop constraint low_price_verdict_pkey;
alter table tender.low_price drop constraint low_price_pkey;
alter table tender.low_price add primary key (bid_id, assessment_round);
alter table tender.low_price_verdict add primary key (bid_id, assessment_round);
alter table tender.low_price_verdict add foreign key (bid_id, assessment_round) references tender.low_price;
alter table tender.award_advice add column assessment_round integer not null default 1;
