-- What a lawyer added belongs to the letters of one award decision; a later one asks for its own.
alter table tender.letter_addition add column award_round integer not null default 1;
alter table tender.letter_addition drop constraint letter_addition_pkey;
alter table tender.letter_addition add primary key (tender_id, bid_id, award_round);
