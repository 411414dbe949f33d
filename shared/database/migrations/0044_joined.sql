-- breaks: nothing
-- That somebody was answered has to be shown after they are erased too: the row stays, and its words go.
alter table rights_requests alter column words drop not null;
-- What the sweep takes when its time is over, and what an erasure takes with the person.
grant select, update (company_id), delete on rights_requests, rights_exports, person_limits, erasures, erasure_evidence to operations;
grant update (taken_at) on rights_exports to operations;

-- What only grows goes when its time is over, when its person is erased, or when its company's contract has ended: three who say so by themselves.
create or replace function keep_until_erased() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' and (
    current_setting('app.sweep', true) = 'past its period'
    or exists (select from erasures e where e.company_id = old.company_id and e.employee_id = old.employee_id and e.erased_at is null)
    or exists (select from contract_ends c where c.company_id = old.company_id and c.state = 'deleting')
  ) then
    return old;
  end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create or replace function refuse_all_but_sweep() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' and (
    current_setting('app.sweep', true) = 'past its period'
    or exists (select from contract_ends c where c.company_id = old.company_id and c.state = 'deleting')
  ) then
    return old;
  end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- A leaf of the tree above is a hash that the proofs of every company rest on: it stays when the company that it came from has gone.
alter table root_leaves drop constraint root_leaves_company_id_fkey;
