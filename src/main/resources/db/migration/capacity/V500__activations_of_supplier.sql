-- A supplier reads its own activations.
create index activation_of_supplier on capacity.activation (supplier_id, number);
