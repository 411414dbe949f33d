-- breaks: nothing
-- An entry of the audit log goes when its time is over, and only where a record that is itself sealed and anchored says up to which place:
-- its leaf stays, for the roots stand on it. Everything else is refused, whoever asks.
create function keep_until_pruned() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' and (
    exists (select from contract_ends c where c.company_id = old.company_id and c.state = 'deleting')
    or exists (
      select from audit_leaves l
      where l.company_id = old.company_id and l.entry_id = old.id and l.leaf_index < (
        select max(case when p.details ->> 'upTo' ~ '^[0-9]{1,15}$' then (p.details ->> 'upTo')::bigint end)
        from audit_entries p join audit_leaves s on s.company_id = p.company_id and s.entry_id = p.id
        where p.company_id = old.company_id and p.act = 'audit.pruned' and p.actor_kind = 'machine' and p.actor_id = 'sweeper'
          and (select k.anchored_at from audit_seals k where k.company_id = p.company_id and k.size > s.leaf_index order by k.size limit 1) is not null
      )
    )
  ) then
    return old;
  end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
revoke execute on function keep_until_pruned() from public;
drop trigger append_only on audit_entries;
create trigger append_only before update or delete on audit_entries for each row execute function keep_until_pruned();
grant delete on audit_entries to operations;
-- What explains that entries or checkpoints are gone is recorded by operations alone. An entry's sealed form is what verifiers go by: it is
-- of the act that its column says.
create function refuse_explaining() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  raise exception '% may not record that', current_user using errcode = 'insufficient_privilege';
end $$;
revoke execute on function refuse_explaining() from public;
create trigger explains_nothing before insert on audit_entries for each row when (
  not pg_has_role(current_user, 'operations', 'usage') and (
    new.act in ('audit.pruned', 'database.restored')
    or convert_from(new.canonical, 'UTF8')::jsonb ->> 'act' is distinct from new.act
  )
) execute function refuse_explaining();

-- From which restore on checkpoints are anchored apart.
create index platform_audit_entries_restored on platform_audit_entries (at desc, id desc) where act = 'database.restored';
