-- breaks: nothing
-- Each backup of the database, and each round that copied files, whatever became of it. A run that is not complete is none: nobody restores
-- from it, and the alarm counts from the last one that was.
create table backup_runs (
  id uuid primary key,
  kind text not null check (kind in ('database', 'files')),
  state text not null check (state in ('running', 'complete', 'failed')),
  started_at timestamptz not null,
  ended_at timestamptz,
  -- A code, and never what somebody said.
  failure text check (failure ~ '^[A-Za-z0-9_.-]{1,80}$'),
  bytes bigint not null default 0 check (bytes >= 0),
  objects integer not null default 0 check (objects >= 0),
  rows bigint not null default 0 check (rows >= 0),
  -- Where the list of what belongs together stands, and the hash of it: the last thing that a backup writes.
  manifest_key text,
  manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'failed') = (failure is not null)),
  check (num_nonnulls(manifest_key, manifest_sha256) = case when kind = 'database' and state = 'complete' then 2 else 0 end)
);
create unique index backup_runs_running on backup_runs (kind) where state = 'running';
create index backup_runs_newest on backup_runs (kind, state, started_at);
grant select, insert, delete,
  update (id, state, ended_at, failure, bytes, objects, rows, manifest_key, manifest_sha256) on backup_runs to operations;

-- The copy of each stored file. Its row is there before the copy is, so that a copy whose writer was killed is known of; it is marked as
-- removed once the file's own row has gone, and the store lets the bytes go some days later.
create table backup_files (
  company_id uuid not null references companies (id),
  name text not null,
  kind text not null check (kind in ('receipt', 'policy')),
  -- The receipt or the version of a policy file that the file belongs to. No foreign key: it goes first.
  holder_id uuid not null,
  key text not null,
  noted_at timestamptz not null,
  bytes bigint check (bytes >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  copied_at timestamptz,
  removed_at timestamptz,
  primary key (company_id, name),
  check (num_nonnulls(bytes, sha256, copied_at) in (0, 3))
);
create index backup_files_holder on backup_files (company_id, kind, holder_id);
create index backup_files_waiting on backup_files (company_id, noted_at, name) where copied_at is null and removed_at is null;
create index backup_files_removed on backup_files (company_id, removed_at) where removed_at is not null;
alter table backup_files enable row level security;
alter table backup_files force row level security;
create policy tenant on backup_files
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select, insert, delete, update (company_id, bytes, sha256, copied_at, removed_at) on backup_files to operations;
