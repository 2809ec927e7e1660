-- Lines that ended before the last day that was agreed, because their contract did.
create table capacity.line_end (
    line_id  text        primary key references capacity.line,
    last_day date        not null,
    ground   text        not null,
    kept_at  timestamptz not null
);
create trigger line_end_is_append_only before update or delete or truncate on capacity.line_end
    for each statement execute function capacity.refuse_change();

create index line_of_contract on capacity.line (contract_id, number);

-- Lines with the last day that counts.
create view capacity.current_line as
select l.number, l.id, l.contract_id, l.supplier_id, l.name, l.site, l.product_code, l.starts_on,
       coalesce(e.last_day, l.ends_on) as ends_on, l.payer_oin, l.payment_days, l.registered_by
  from capacity.line l
  left join capacity.line_end e on e.line_id = l.id;
