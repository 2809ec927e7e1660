-- A file whose rows are being taken can be stopped and go on later.
alter table contract.import drop constraint import_state_check;
alter table contract.import add constraint import_state_check
    check (state in ('READY', 'ACCEPTED', 'STOPPED', 'DONE'));
alter table contract.import add column stopped_by text, add column stopped_at timestamptz;
