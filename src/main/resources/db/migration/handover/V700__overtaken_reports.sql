-- A transfer that is taken back after the end opens the handover again; its final report no longer holds.
alter table handover.final_report add column overtaken_at timestamptz;
alter table handover.final_report add column overtaken_by uuid;
alter table handover.final_report add constraint overtaken_whole check ((overtaken_at is null) = (overtaken_by is null));
