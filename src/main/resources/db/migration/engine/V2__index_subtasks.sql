-- Every completion of a task asks for its sub-tasks by parent; without this index that is a full scan of all open tasks.
create index if not exists act_idx_ru_task_parent on act_ru_task (parent_task_id_);
