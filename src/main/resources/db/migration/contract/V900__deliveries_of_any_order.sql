-- A delivery belongs to what ordered it: a follow-up order or an activation of stand-by capacity, which another module keeps.
alter table contract.delivery drop constraint delivery_order_id_fkey;
alter table contract.delivery rename column order_id to order_ref;
alter table contract.delivery add column place text;
alter table contract.delivery_lot
    add column accepted bigint check (accepted >= 0),
    add column accepted_on date;

-- Until now the goods of an order lay where it was agreed that they would arrive.
update contract.delivery d set place = o.place
  from contract.follow_up_order o
 where o.id = d.order_ref and d.received_at is not null;

-- Of a released lot of before it is not known here how much was found good; of a rejected one it is nothing.
update contract.delivery_lot l
   set accepted = 0, accepted_on = (o.decided_at at time zone 'Europe/Amsterdam')::date
  from contract.lot_outcome o
 where o.lot_id = l.lot_id and not o.released;

-- Deliveries of activations had tables of their own, with the same columns; the module that had them is migrated before.
do $$
begin
    if to_regclass('capacity.activation_delivery') is null then
        return;
    end if;
    insert into contract.delivery (id, order_ref, reference, expected_on, announced_by, announced_at, received_by,
                                   received_at, basis, place, booked)
    select id, activation_id, reference, expected_on, announced_by, announced_at, received_by, received_at, basis, place,
           received_at is not null
      from capacity.activation_delivery order by number;
    insert into contract.delivery_lot (delivery_id, lot_id, supplier_lot, produced_on, expires_on, quantity, accepted,
                                       accepted_on)
    select delivery_id, lot_id, supplier_lot, produced_on, expires_on, quantity, accepted, accepted_on
      from capacity.activation_lot order by number;
    drop table capacity.activation_lot;
    drop table capacity.activation_delivery;
    drop table capacity.activation_delivery_number;
end $$;
