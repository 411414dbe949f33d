-- breaks: nothing
-- The copy that was made for somebody goes with them, and not when its week is over.
grant update (expires_at) on rights_exports to operations;

-- HR reads what was erased, the latest first.
create index erasures_begun on erasures (company_id, begun_at, id);

-- A contract has a last day. The day after it the company is closed: what it has can be read and handed over, and changes no more, so that
-- what is handed over then is everything. Only what was read for it after that allows the deletion.
alter table contract_ends add column ends_on date, add column closed_at timestamptz;
-- Whoever gave notice before there were last days works through the day of this, and is closed after it. Where everything was deleted
-- already, or is being, it was handed over at the end.
update contract_ends set
  ends_on = least(greatest(notice_on, (now() at time zone 'Europe/Stockholm')::date), delete_from - 1),
  closed_at = case when state in ('deleting', 'ended') then exported_at end;
alter table contract_ends
  alter column ends_on set not null,
  drop constraint contract_ends_state_check,
  drop constraint handed_over_first,
  add constraint contract_ends_state_check check (state in ('asked', 'confirmed', 'closed', 'deleting', 'ended')),
  add constraint days_in_order check (notice_on <= ends_on and ends_on < delete_from),
  add constraint closed_has_a_time check ((state in ('asked', 'confirmed')) = (closed_at is null)),
  add constraint handed_over_first check (
    state in ('asked', 'confirmed', 'closed') or (num_nonnulls(exported_at, export_digest) = 2 and exported_at >= closed_at));
grant update (closed_at), delete on contract_ends to operations;
-- Nobody but who gave it takes a notice back, and only until the company is closed. A notice begins as one, and goes on a step at a time. Tables
-- that only grow let go of their rows where it says `deleting`, and so nobody but who owns the tables says that: the command, and a replay
-- of the ledger, which says it of whatever a restore brought back. Whoever restores rows puts them in as they were.
create function keep_contract_ends_in_order() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  steps constant text[] := array['asked', 'confirmed', 'closed', 'deleting', 'ended'];
  owned constant boolean := pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage');
begin
  if tg_op = 'DELETE' then
    if old.state in ('asked', 'confirmed') then
      return old;
    end if;
    raise exception 'the end of a contract that is closed is not taken back' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and (new.state = 'asked' or owned)
    or tg_op = 'UPDATE' and (
      new.state = old.state
      or owned and new.state = 'deleting'
      or array_position(steps, new.state) = array_position(steps, old.state) + 1 and (owned or new.state in ('confirmed', 'closed')))
  then
    return new;
  end if;
  raise exception 'the end of a contract is asked for, confirmed, closed and carried out in this order'
    using errcode = 'restrict_violation';
end $$;
create trigger contract_ends_in_order before insert or delete or update on contract_ends
  for each row execute function keep_contract_ends_in_order();

-- Whoever writes holds the row of a notice until they have committed, and so the company is closed after the last of them.
create function refuse_after_contract() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  standing text;
begin
  select state into standing from contract_ends
  where company_id = nullif(current_setting('app.company_id', true), '')::uuid for share;
  if standing in ('closed', 'deleting', 'ended') then
    raise exception 'the contract of this company has ended'
      using errcode = 'check_violation', constraint = 'contract_has_ended', table = tg_table_name;
  end if;
  return coalesce(new, old);
end $$;
revoke execute on function refuse_after_contract() from public;
do $$
declare
  one record;
begin
  for one in
    select c.relname, case when c.relname in ('api_keys', 'provisioning_tokens') then (
      -- Systems go on reading with what they have, and whose secret got about is revoked: of these two tables that alone can change.
      select ' of ' || string_agg(quote_ident(other.attname), ', ' order by other.attnum) from pg_attribute other
      where other.attrelid = c.oid and other.attnum > 0 and not other.attisdropped
        and other.attname not in ('last_used_on', 'last_used_at', 'revoked_at', 'revoked_by')) end as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      -- What goes on: signing in, reading, telling, answering people, deleting, and the record of it (goes-on.ts says why of each).
      and c.relname not in ('contract_ends', 'sessions', 'identities', 'bankid_evidence', 'access_grants', 'audit_entries', 'audit_unsealed',
        'audit_leaves', 'audit_seals', 'root_leaves', 'outbox', 'inbox', 'notifications', 'mails', 'webhook_deliveries', 'webhook_attempts',
        'webhook_endpoints', 'rights_requests', 'rights_exports', 'person_limits', 'legal_holds', 'erasures', 'erasure_evidence',
        'erasures_due', 'retention_runs', 'company_keys', 'key_rotations')
    order by 1
  loop
    execute format('create trigger contract_has_ended before insert or delete or update%s on %I for each row
      when (current_user = ''app'') execute function refuse_after_contract()', one.columns, one.relname);
  end loop;
end $$;
