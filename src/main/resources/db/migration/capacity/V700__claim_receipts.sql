-- What comes in on a claim after a failed activation; the penalty that was claimed, beside the one that was calculated.
alter table capacity.activation_failure add column claimed_penalty_cents bigint check (claimed_penalty_cents >= 0);
update capacity.activation_failure f
   set claimed_penalty_cents = (
       select s.amount_cents from capacity.activation_step s
        where s.activation_id = f.activation_id and s.kind = 'CLAIM_SET' order by s.number desc limit 1)
 where f.document_id is not null;

create table capacity.claim_receipt (
    number        bigint generated always as identity primary key,
    activation_id text        not null references capacity.activation (id),
    amount_cents  bigint      not null check (amount_cents > 0),
    received_on   date        not null,
    reference     text        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    unique (activation_id, reference)
);
create trigger claim_receipt_is_append_only before update or delete or truncate on capacity.claim_receipt
    for each statement execute function capacity.refuse_change();
