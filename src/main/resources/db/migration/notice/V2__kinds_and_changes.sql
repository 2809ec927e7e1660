-- Every kind of notice that the house makes, and change notices: the whole notice anew, naming the one that it changes.
alter table notice.notice drop constraint notice_subtype_check;
alter table notice.notice add constraint notice_subtype check (subtype in ('4', 'E1', '16', '25', '29'));
alter table notice.notice add column changes uuid references notice.notice (id);
alter table notice.notice add column change jsonb;
alter table notice.notice add constraint notice_change check ((changes is null) = (change is null));

-- A notice changes once: the next change is a change of the change notice. Two that come at once meet here.
create unique index notice_changed_once on notice.notice (changes) where state <> 'ABANDONED';

-- Version of the SDK that an edition was made and checked with, as the edition itself names it (OPT-002).
alter table notice.edition add column sdk_version text not null default 'eforms-sdk-1.15';
alter table notice.edition alter column sdk_version drop default;

-- Earlier content was all of open procedures.
update notice.notice
   set content = content || '{"procedure": "OPEN", "candidates": null, "priorPublication": null}'
 where subtype = '16';
update notice.notice set content = content || '{"procedure": "OPEN", "directAward": null}' where subtype = '29';
