-- breaks: nothing
-- From which day until which whoever an open step for a manager or a named person waits for can sign in: what nobody can decide is found
-- by an index on any day, and not asked step by step. From -infinity until -infinity: nobody ever can. Null: to be asked of the step itself.
alter table approval_steps
  add column able_from date,
  add column able_until date,
  add constraint able_as_a_span check ((able_from is null) = (able_until is null));
create index approval_steps_able_until on approval_steps (company_id, able_until, able_from, expense_id)
  where state = 'open' and approver in ('manager', 'person');
create index approval_steps_able_from on approval_steps (company_id, able_from, able_until, expense_id)
  where state = 'open' and approver in ('manager', 'person');
grant update (able_from, able_until) on approval_steps to app, operations;

-- Kept by the database, whoever writes a step. The rows it is read from are held until the commit, so that whoever changes them comes after
-- and sees the step. Nobody is waited for: where one of them is being changed just then, it stays to be asked.
create function keep_able() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  decider uuid := new.person_id;
  person record;
begin
  new.able_from := null;
  new.able_until := null;
  if new.state <> 'open' or new.approver not in ('manager', 'person') then
    return new;
  end if;
  if new.approver = 'manager' then
    perform from employees where company_id = new.company_id and id = new.employee_id for share skip locked;
    if not found then
      return new;
    end if;
    select manager_id into decider from employments where company_id = new.company_id and employee_id = new.employee_id;
  end if;
  if decider is null or decider = new.employee_id then
    new.able_from := '-infinity';
    new.able_until := '-infinity';
    return new;
  end if;
  select employed_from, employed_until, disabled_at into person
    from employees where company_id = new.company_id and id = decider for share skip locked;
  if found then
    new.able_from := person.employed_from;
    new.able_until := case when person.disabled_at is null then coalesce(person.employed_until, 'infinity') else '-infinity' end;
  end if;
  return new;
end $$;
create trigger keep_able before insert or update of state, approver, person_id, employee_id, able_from, able_until on approval_steps
  for each row execute function keep_able();

-- Each of these takes the steps first, in one order, and then looks at them anew: what was committed while it waited counts.
create function able_of_person() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  waiting uuid[];
begin
  waiting := array(
    select id from approval_steps s
    where s.company_id = new.company_id and s.state = 'open' and (
      (s.approver = 'person' and s.person_id = new.id)
      or (s.approver = 'manager' and s.employee_id = any(array(
        select employee_id from employments where company_id = new.company_id and manager_id = new.id)))
    ) order by id for update
  );
  if waiting <> '{}' then
    update approval_steps set able_from = null, able_until = null where company_id = new.company_id and id = any(waiting);
  end if;
  return null;
end $$;
create trigger able_of_person after update of employed_from, employed_until, disabled_at on employees for each row
  when ((old.employed_from, old.employed_until, old.disabled_at) is distinct from (new.employed_from, new.employed_until, new.disabled_at))
  execute function able_of_person();

create function able_of_led() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  one record := coalesce(new, old);
  waiting uuid[];
begin
  -- Whoever opens a step for the manager of somebody asks for this row.
  perform from employees where company_id = one.company_id and id = one.employee_id for no key update;
  waiting := array(
    select id from approval_steps
    where company_id = one.company_id and employee_id = one.employee_id and state = 'open' and approver = 'manager'
    order by id for update
  );
  if waiting <> '{}' then
    update approval_steps set able_from = null, able_until = null where company_id = one.company_id and id = any(waiting);
  end if;
  return null;
end $$;
create trigger able_of_led after insert or delete or update of manager_id on employments
  for each row execute function able_of_led();

do $$
declare
  one uuid;
begin
  for one in select id from companies loop
    perform set_config('app.company_id', one::text, true);
    update approval_steps set able_from = null, able_until = null
      where company_id = one and state = 'open' and approver in ('manager', 'person');
  end loop;
  perform set_config('app.company_id', '', true);
end $$;
