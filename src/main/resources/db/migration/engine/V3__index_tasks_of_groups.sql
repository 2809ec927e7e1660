-- A page of an official's tasks walks the tasks of the group in their own order; without it, all tasks of all groups.
create index if not exists act_idx_ru_identitylink_group_task on act_ru_identitylink (group_id_, type_, task_id_);
