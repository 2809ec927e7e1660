-- A confirmed order is cancelled with its supplier, for what is neither received nor on its way.
alter table contract.follow_up_order
    add column cancelled_quantity bigint not null default 0
        check (cancelled_quantity >= 0 and cancelled_quantity <= quantity);
alter table contract.follow_up_order drop constraint follow_up_order_state_check;
alter table contract.follow_up_order add constraint follow_up_order_state_check
    check (state in ('REQUESTED', 'RESERVED', 'SIGNING', 'OFFERED', 'CONFIRMED', 'REFUSED', 'DECLINED', 'WITHDRAWN',
                     'CANCELLED'));

create table contract.order_cancellation (
    number       bigint      generated always as identity,
    id           text        primary key,
    order_id     text        not null references contract.follow_up_order,
    state        text        not null check (state in ('ASKED', 'AGREED', 'APPLIED', 'DROPPED')),
    asked_by     text        not null,
    asked_at     timestamptz not null,
    quantity     bigint      check (quantity > 0),
    cost_cents   bigint      check (cost_cents >= 0),
    vat_percent  integer     check (vat_percent in (0, 9, 21)),
    consent      text,
    motive       text,
    agreed_by    text,
    document_id  uuid,
    ended_at     timestamptz
);
create unique index order_cancellation_open on contract.order_cancellation (order_id)
    where state in ('ASKED', 'AGREED');
create index order_cancellation_of_order on contract.order_cancellation (order_id, number);
