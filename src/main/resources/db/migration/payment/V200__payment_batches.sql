-- What must be paid, the daily batches in which it goes to the bank, and what the bank answers.
create table payment.batch (
    id                text        primary key,
    -- One batch a day, however many nodes try.
    pay_day           date        not null unique,
    state             text        not null
                                  check (state in ('COLLECTED', 'OFFERED', 'SENT', 'SETTLED', 'DISSOLVED')),
    message_id        text        not null unique,
    payments          integer     not null check (payments > 0),
    total_cents       bigint      not null check (total_cents > 0),
    opened_at         timestamptz not null,
    -- The file for the bank as document, with the hash that the order for its payment names.
    file_document_id  uuid,
    file_sha256       text,
    order_document_id uuid,
    sent_at           timestamptz,
    closed_at         timestamptz,
    check ((file_document_id is null) = (file_sha256 is null))
);

create table payment.payment (
    number        bigint      generated always as identity primary key,
    invoice_id    text        not null,
    supplier_id   text        not null,
    iban          text        not null,
    payee         text        not null,
    amount_cents  bigint      not null check (amount_cents > 0),
    order_number  text        not null,
    description   text        not null,
    due_on        date        not null,
    -- Officials who approved the invoice; they do not release its payment.
    approvers     text[]      not null,
    added_at      timestamptz not null,
    state         text        not null
                              check (state in ('WAITING', 'BATCHED', 'SENT', 'ACCEPTED', 'EXECUTED', 'REJECTED')),
    batch_id      text        references payment.batch,
    place         integer,
    end_to_end_id text        unique,
    reason        text        not null default '',
    booked_on     date,
    changed_at    timestamptz not null,
    -- When the invoice is told how it ended; null while it is not, or when it was told.
    tell_at       timestamptz,
    tell_attempts integer     not null default 0,
    check ((batch_id is null) = (place is null) and (batch_id is null) = (end_to_end_id is null)),
    check (state in ('WAITING', 'REJECTED') or batch_id is not null),
    check ((state = 'EXECUTED') = (booked_on is not null)),
    unique (batch_id, place)
);
-- An invoice is paid once: only after a rejection it can wait again.
create unique index payment_of_invoice on payment.payment (invoice_id) where state <> 'REJECTED';
create index payment_waiting on payment.payment (number) where state = 'WAITING';
create index payment_to_tell on payment.payment (tell_at, number) where tell_at is not null;

-- Every state that a payment was in.
create table payment.payment_log (
    number         bigint      generated always as identity primary key,
    payment_number bigint      not null references payment.payment,
    state          text        not null,
    batch_id       text,
    end_to_end_id  text,
    reason         text        not null,
    logged_at      timestamptz not null
);
create index payment_log_of_payment on payment.payment_log (payment_number, number);
create trigger payment_log_is_append_only before update or delete or truncate on payment.payment_log
    for each statement execute function payment.refuse_change();

create function payment.log_payment() returns trigger language plpgsql as $$
begin
    insert into payment.payment_log (payment_number, state, batch_id, end_to_end_id, reason, logged_at)
    values (new.number, new.state, new.batch_id, new.end_to_end_id, new.reason, new.changed_at);
    return new;
end
$$;
create trigger payment_entered after insert on payment.payment
    for each row execute function payment.log_payment();
create trigger payment_moved after update of state on payment.payment
    for each row when (old.state <> new.state or old.batch_id is distinct from new.batch_id)
    execute function payment.log_payment();

-- Of a payment only its way changes, never whom it pays or how much.
create function payment.keep_payment() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
            or (old.number, old.invoice_id, old.supplier_id, old.iban, old.payee, old.amount_cents, old.approvers)
            is distinct from
               (new.number, new.invoice_id, new.supplier_id, new.iban, new.payee, new.amount_cents, new.approvers) then
        raise exception 'A payment is kept as it was approved: % on payment.payment is refused', tg_op;
    end if;
    return new;
end
$$;
create trigger payment_is_kept before update or delete on payment.payment
    for each row execute function payment.keep_payment();

-- What has to go to the bank; the key is the same for every attempt, so that the bank takes a file once.
create table payment.batch_outbox (
    batch_id     text        primary key references payment.batch,
    state        text        not null check (state in ('WAITING', 'DELIVERED', 'REFUSED', 'WITHDRAWN')),
    attempts     integer     not null default 0,
    due_at       timestamptz not null,
    last_heard   text        not null default '',
    delivered_at timestamptz,
    check ((state = 'DELIVERED') = (delivered_at is not null))
);
create index batch_outbox_due on payment.batch_outbox (due_at) where state = 'WAITING';

-- Files of the bank; the same file twice has no second effect.
create sequence payment.bank_answer_number;
create table payment.bank_answer (
    id          text        primary key,
    kind        text        not null check (kind in ('PAIN_002', 'CAMT_054')),
    message_id  text        not null,
    sha256      text        not null unique,
    document_id uuid        not null,
    received_at timestamptz not null,
    received_by text        not null,
    lines       integer     not null,
    accepted    integer     not null,
    rejected    integer     not null,
    executed    integer     not null,
    differences integer     not null,
    unique (kind, message_id)
);
create trigger bank_answer_is_append_only before update or delete or truncate on payment.bank_answer
    for each statement execute function payment.refuse_change();

-- What the bank says that does not fit what we sent; an official settles each.
create table payment.bank_difference (
    number         bigint      generated always as identity primary key,
    answer_id      text        not null references payment.bank_answer deferrable initially deferred,
    code           text        not null,
    end_to_end_id  text        not null,
    payment_number bigint      references payment.payment,
    message        text        not null,
    -- What the bank says of it, for whoever decides to follow the bank.
    booked_on      date,
    bank_reason    text        not null,
    resolution     text        not null default '' check (resolution in ('', 'NOTED', 'BOOKED', 'REJECTED')),
    resolved_by    text        not null default '',
    explanation    text        not null default '',
    resolved_at    timestamptz,
    check ((resolution = '') = (resolved_at is null))
);
create index bank_difference_open on payment.bank_difference (answer_id) where resolution = '';
