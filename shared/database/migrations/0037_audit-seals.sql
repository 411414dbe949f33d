-- breaks: nothing

-- The audit log under seals: each company's entries are the leaves of a Merkle tree (RFC 6962), and so are the platform's own.
-- What is written here while an entry is written is taken when a seal is made: so no entry is missed, however late it commits.
create table audit_unsealed (
  company_id uuid not null references companies (id),
  entry_id uuid not null,
  primary key (company_id, entry_id)
);
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy tenant on audit_unsealed
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
-- The app writes here by the trigger alone. Only sealing takes away.
grant select, insert on audit_unsealed to app;
grant select, insert, delete on audit_unsealed to operations;

-- The place of each entry in its tree. An entry may go when its time is over; its leaf stays, for the roots stand on it.
create table audit_leaves (
  company_id uuid not null references companies (id),
  leaf_index bigint not null check (leaf_index >= 0),
  entry_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  primary key (company_id, leaf_index),
  unique (company_id, entry_id)
);
alter table audit_leaves enable row level security;
alter table audit_leaves force row level security;
create policy tenant on audit_leaves
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select on audit_leaves to app;
grant select, insert on audit_leaves to operations;
create trigger append_only before update or delete on audit_leaves for each row execute function refuse_change();
create trigger append_only_truncate before truncate on audit_leaves for each statement execute function refuse_change();

-- A tree at one moment: its size, its root, the hashes that the next one goes on from, and the signed checkpoint.
create table audit_seals (
  company_id uuid not null references companies (id),
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  frontier bytea not null check (length(frontier) % 32 = 0),
  checkpoint text not null,
  made_at timestamptz not null,
  -- When the checkpoint was known to stand where nobody changes it.
  anchored_at timestamptz,
  primary key (company_id, size)
);
create index audit_seals_not_anchored on audit_seals (company_id, size) where anchored_at is null;
create index audit_seals_made_at on audit_seals (company_id, made_at);
alter table audit_seals enable row level security;
alter table audit_seals force row level security;
create policy tenant on audit_seals
  using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))
  with check (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
grant select on audit_seals to app;
grant select, insert, update (anchored_at) on audit_seals to operations;

-- The same for what is done to the platform itself.
create table platform_audit_unsealed (entry_id uuid primary key);
grant select, insert, delete on platform_audit_unsealed to operations;
create table platform_audit_leaves (
  leaf_index bigint primary key check (leaf_index >= 0),
  entry_id uuid not null unique,
  hash bytea not null check (length(hash) = 32)
);
grant select, insert on platform_audit_leaves to operations;
create trigger append_only before update or delete on platform_audit_leaves for each row execute function refuse_change();
create trigger append_only_truncate before truncate on platform_audit_leaves for each statement execute function refuse_change();
create table platform_audit_seals (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  frontier bytea not null check (length(frontier) % 32 = 0),
  checkpoint text not null,
  made_at timestamptz not null,
  anchored_at timestamptz
);
grant select, insert, update (anchored_at) on platform_audit_seals to operations;

-- The tree above: each checkpoint of a company's tree, or of the platform's where no company stands, is a leaf of it. The app shows a
-- company that its checkpoints are in it.
create table root_leaves (
  leaf_index bigint primary key check (leaf_index >= 0),
  company_id uuid references companies (id),
  size bigint not null check (size > 0),
  hash bytea not null check (length(hash) = 32),
  unique nulls not distinct (company_id, size)
);
grant select on root_leaves to app;
grant select, insert on root_leaves to operations;
create trigger append_only before update or delete on root_leaves for each row execute function refuse_change();
create trigger append_only_truncate before truncate on root_leaves for each statement execute function refuse_change();
create table root_seals (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  frontier bytea not null check (length(frontier) % 32 = 0),
  checkpoint text not null,
  made_at timestamptz not null,
  anchored_at timestamptz
);
grant select on root_seals to app;
grant select, insert, update (anchored_at) on root_seals to operations;

create function note_unsealed() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into audit_unsealed (company_id, entry_id) values (new.company_id, new.id);
  return null;
end $$;
create function note_unsealed_platform() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into platform_audit_unsealed (entry_id) values (new.id);
  return null;
end $$;
revoke execute on function note_unsealed(), note_unsealed_platform() from public;

-- What was recorded before.
do $$
declare
  one uuid;
begin
  for one in select id from companies loop
    perform set_config('app.company_id', one::text, true);
    insert into audit_unsealed (company_id, entry_id) select company_id, id from audit_entries;
  end loop;
  perform set_config('app.company_id', '', true);
end $$;
insert into platform_audit_unsealed (entry_id) select id from platform_audit_entries;

create trigger unsealed after insert on audit_entries for each row execute function note_unsealed();
create trigger unsealed after insert on platform_audit_entries for each row execute function note_unsealed_platform();

-- The log as it is read: newest first, whatever is asked for.
create index audit_entries_at on audit_entries (company_id, at desc, id desc);
create index audit_entries_act on audit_entries (company_id, act, at desc, id desc);
create index audit_entries_actor on audit_entries (company_id, actor_kind, at desc, id desc);
create index audit_entries_of_subject on audit_entries (company_id, subject_id, at desc, id desc);
drop index audit_entries_subject;
