-- Two cases may be recorded in the same instant: their order is the order of recording.
alter table tender.court_case add column seq bigint generated always as identity;
