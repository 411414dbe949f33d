-- breaks: nothing
-- The same policy file is there once, also where it is sent twice at the same moment; one that was withdrawn can be sent anew.
create unique index policy_versions_once on policy_versions (company_id, sha256) where withdrawn_at is null;

-- Lines come with the lock and never after it, whoever asks: a file that was taken once is the file that is taken again.
create function refuse_late_lines() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from made join payroll_runs r on r.company_id = made.company_id and r.id = made.run_id where r.state <> 'open') then
    raise exception 'a locked run takes no more lines'
      using errcode = 'check_violation', constraint = 'line_comes_with_lock', table = 'payroll_lines';
  end if;
  return null;
end $$;
create trigger line_comes_with_lock after insert on payroll_lines
  referencing new table as made for each statement execute function refuse_late_lines();
