-- breaks: nothing
-- Each time that a backup was restored to see whether it can be, with what came of it: how old it was (what would have been lost), and how
-- long it took until everything was there and compared (how long nobody could have worked).
create table restore_drills (
  id uuid primary key,
  state text not null check (state in ('running', 'passed', 'failed')),
  started_at timestamptz not null,
  ended_at timestamptz,
  -- A code, and never what somebody said.
  failure text check (failure ~ '^[A-Za-z0-9_.-]{1,80}$'),
  -- The backup, where one was found.
  run_id uuid,
  backup_at timestamptz,
  age_seconds bigint check (age_seconds >= 0),
  took_ms bigint check (took_ms >= 0),
  bytes bigint check (bytes >= 0),
  tables integer check (tables >= 0),
  rows bigint check (rows >= 0),
  companies integer check (companies >= 0),
  -- Fields that were opened with the keys there are, and with those that came back from their copies alone.
  fields_opened integer check (fields_opened >= 0),
  fields_opened_from_copies integer check (fields_opened_from_copies >= 0),
  erasures integer check (erasures >= 0),
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'failed') = (failure is not null)),
  check (state <> 'passed' or num_nulls(run_id, backup_at, age_seconds, took_ms, bytes, tables, rows, companies, fields_opened,
    fields_opened_from_copies, erasures) = 0)
);
create unique index restore_drills_running on restore_drills (state) where state = 'running';
create index restore_drills_newest on restore_drills (started_at);
grant select, insert, delete, update (id, state, ended_at, failure, run_id, backup_at, age_seconds, took_ms, bytes, tables, rows, companies,
  fields_opened, fields_opened_from_copies, erasures) on restore_drills to operations;
