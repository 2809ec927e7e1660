-- Letters are drawn some at a time, each lot in a transaction of its own. A letter is ready when it was drawn on the day of
-- sending, since it prints the term that runs from that day; emptied when a lawyer adds to its reasons.
alter table tender.award_letter add column drawn_on date;
