-- Suppliers ask for their own lots, the newest first.
create index lot_of_supplier on quality.lot_release (supplier_id, received_at desc, lot_id);
