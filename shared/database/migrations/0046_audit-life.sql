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
        select max((p.details ->> 'upTo')::bigint)
        from audit_entries p join audit_leaves s on s.company_id = p.company_id and s.entry_id = p.id
        where p.company_id = old.company_id and p.act = 'audit.pruned'
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

-- From which restore on checkpoints are anchored apart.
create index platform_audit_entries_restored on platform_audit_entries (at desc, id desc) where act = 'database.restored';
