-- What was estimated lately counts against splitting a need: a few tenders among the many that were stopped before an estimate.
create index tender_estimated on tender.tender (requested_at) where estimate_cents is not null;
