-- A claim is a letter with a term.
alter table capacity.activation_failure add column pay_by date;
insert into capacity.activation_parameter (name, valid_from, value, ground)
values ('CLAIM_DAYS', date '2020-01-01', 30, 'Aanname: dertig dagen, als de Staat zelf betaalt');
