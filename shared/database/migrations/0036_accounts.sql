-- breaks: nothing
-- Whether somebody has an account to sign in with stands on the person: who has none is found by an index, and not asked person by person.
alter table employees add column linked boolean not null default false;
create index employees_unlinked on employees (company_id, (name collate "sv-x-icu"), id) where not linked;
grant update (linked) on employees to operations;

do $$
declare company uuid;
begin
  for company in select id from companies loop
    perform set_config('app.company_id', company::text, true);
    update employees e set linked = true
      where e.company_id = company and exists (select from identities i where i.company_id = company and i.employee_id = e.id);
  end loop;
  perform set_config('app.company_id', '', true);
end $$;

-- Kept by the database, whoever writes an account. An account whose person cannot be seen is refused, for then nothing would say that it is there.
create function keep_linked() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare one record := coalesce(new, old);
begin
  perform from employees where company_id = one.company_id and id = one.employee_id for no key update;
  if not found and tg_op = 'INSERT' then
    raise exception 'an account needs its person in sight' using errcode = 'check_violation', constraint = 'account_of_person', table = 'identities';
  end if;
  update employees set linked = exists (
      select from identities i where i.company_id = one.company_id and i.employee_id = one.employee_id
    ) where company_id = one.company_id and id = one.employee_id;
  return null;
end $$;
create trigger keep_linked after insert or delete on identities for each row execute function keep_linked();
