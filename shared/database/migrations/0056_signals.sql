-- breaks: nothing
-- How the deployment itself is doing. None of it is about a person of a company: codes, counts and times, and who of staff looked at an alert.

-- The timer jobs of the release that runs, so that one that has stopped is missed although it says nothing.
create table timer_jobs (
  job text primary key check (job ~ '^[a-z][a-z-]{1,60}$'),
  schedule text not null,
  period_seconds integer not null check (period_seconds > 0),
  first_seen_at timestamptz not null
);
grant select, insert, update, delete on timer_jobs to operations;

-- How each run of a timer went. Runs in a row that found nothing to do stand as one row, with how many they were: the relay looks every ten seconds.
create table job_runs (
  id uuid primary key,
  job text not null check (job ~ '^[a-z][a-z-]{1,60}$'),
  state text not null check (state in ('running', 'done', 'failed')),
  started_at timestamptz not null,
  ended_at timestamptz,
  -- A code, and never what somebody said.
  failure text check (failure ~ '^[A-Za-z0-9_.:-]{1,120}$'),
  things bigint not null default 0 check (things >= 0),
  times integer not null default 1 check (times > 0),
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'failed') = (failure is not null)),
  check (times = 1 or (state = 'done' and things = 0))
);
create unique index job_runs_running on job_runs (job) where state = 'running';
create index job_runs_newest on job_runs (job, started_at desc, id desc);
create index job_runs_started on job_runs (started_at);
grant select, insert, delete, update (id, state, ended_at, failure, things, times) on job_runs to operations;

-- How often something happened that a signal counts, in pieces of five minutes.
create table signal_counts (
  signal text not null check (signal ~ '^[a-z][a-z-]{1,60}$'),
  from_at timestamptz not null,
  count bigint not null check (count > 0),
  primary key (signal, from_at)
);
create index signal_counts_from on signal_counts (from_at);
grant select, insert, update, delete on signal_counts to operations;

-- What each signal said when it was last looked at. `away`: it could not be measured; `elsewhere`: it is measured by the cloud alone.
create table signal_readings (
  signal text primary key check (signal ~ '^[a-z][a-z-]{1,60}$'),
  state text not null check (state in ('quiet', 'fires', 'away', 'elsewhere')),
  value bigint not null,
  figures jsonb not null,
  failure text check (failure ~ '^[A-Za-z0-9_.:-]{1,120}$'),
  measured_at timestamptz not null,
  -- Since when it has been looked at without a gap.
  watched_since timestamptz not null,
  check ((state = 'away') = (failure is not null))
);
grant select, insert, update, delete on signal_readings to operations;

-- That a signal fired: one that is open at a time for each, so that whoever is woken is woken once.
create table alerts (
  id uuid primary key,
  signal text not null check (signal ~ '^[a-z][a-z-]{1,60}$'),
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  closed_at timestamptz,
  figures jsonb not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid references staff_members (id),
  note text check (length(note) between 1 and 500),
  check (num_nonnulls(acknowledged_at, acknowledged_by, note) in (0, 3)),
  check (last_seen_at >= opened_at and closed_at >= last_seen_at)
);
create unique index alerts_open on alerts (signal) where closed_at is null;
create index alerts_newest on alerts (opened_at desc);
create index alerts_acknowledged_by on alerts (acknowledged_by);
create index alerts_closed on alerts (closed_at) where closed_at is not null;
grant select, insert, delete,
  update (id, last_seen_at, closed_at, figures, acknowledged_at, acknowledged_by, note) on alerts to operations;

-- Whom of staff the one mail about an alert reached.
create table alert_mails (
  alert_id uuid not null references alerts (id) on delete cascade,
  staff_id uuid not null references staff_members (id),
  outcome text not null check (outcome in ('sent', 'refused', 'uncertain')),
  at timestamptz not null,
  primary key (alert_id, staff_id)
);
create index alert_mails_staff on alert_mails (staff_id);
grant select, insert, delete on alert_mails to operations;
