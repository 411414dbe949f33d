-- breaks: nothing
alter table employees add column disabled_at timestamptz;
