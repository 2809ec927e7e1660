-- Products, prices and maxima as the contract that was drawn names them: of the winner only, and never changed.
create table tender.contract_line (
    contract_id      text           not null references tender.contract,
    line_number      integer        not null check (line_number > 0),
    product_code     text           not null,
    unit_price       numeric(14, 6) not null check (unit_price >= 0),
    monthly_quantity bigint         not null check (monthly_quantity >= 0),
    maximum_quantity bigint         not null check (maximum_quantity >= 0),
    primary key (contract_id, line_number)
);
