alter table notice.notice drop constraint notice_subtype;
alter table notice.notice add constraint notice_subtype check (subtype in ('4', 'E1', '16', '25', '29', '38', 'E5'));
