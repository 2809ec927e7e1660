-- Two complaints may come in in the same instant: their order is the order in which they were received.
alter table tender.complaint add column seq bigint generated always as identity;
