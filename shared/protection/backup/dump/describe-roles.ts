import type { Described } from './described.ts';

/** Who owns something here, is granted something, or is named in a policy. */
const involved = `
  select datdba as id from pg_database where datname = current_database()
  union select relowner from pg_class where relnamespace = 'public'::regnamespace
  union select polrole from pg_policy, unnest(polroles) as polrole
  union select a.grantee from pg_database d, aclexplode(d.datacl) a where d.datname = current_database()
  union select a.grantee from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'public'::regnamespace
  union select a.grantee from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a
    where c.relnamespace = 'public'::regnamespace and t.attacl is not null
  union select a.grantee from pg_proc p, aclexplode(p.proacl) a where p.pronamespace = 'public'::regnamespace`;
/** A superuser is of the server, and not of the product. */
const ours = `select r.* from pg_roles r join (${involved}) i on i.id = r.oid where not r.rolsuper and r.rolname !~ '^pg_'`;
const flag = (column: string, word: string): string => `case when ${column} then '${word}' else 'no${word}' end`;

/** Before anything else: the roles, where they are missing. Passwords are not in a dump: the deployment sets them. */
export const describeRoles: readonly Described[] = [
  {
    what: 'roles',
    query: `with ours as (${ours})
      select format($f$do $role$ begin if not exists (select from pg_catalog.pg_roles where rolname = %L) then create role %I %s; end if; end $role$;$f$,
        rolname, rolname, concat_ws(' ', ${flag('rolcanlogin', 'login')}, 'nosuperuser', ${flag('rolbypassrls', 'bypassrls')},
          ${flag('rolcreatedb', 'createdb')}, ${flag('rolcreaterole', 'createrole')}, ${flag('rolinherit', 'inherit')})) as sql
      from ours order by rolname collate "C"`,
  },
  {
    what: 'memberships',
    query: `with ours as (${ours})
      select format('grant %I to %I;', g.rolname, o.rolname) as sql
      from pg_auth_members m join ours o on o.oid = m.member join pg_roles g on g.oid = m.roleid
      where g.rolname ~ '^pg_' or g.oid in (select oid from ours)
      group by g.rolname, o.rolname order by o.rolname collate "C", g.rolname collate "C"`,
  },
  {
    what: 'settings of roles',
    query: `with ours as (${ours})
      select format('alter role %I set %s to %L;', rolname, split_part(one, '=', 1), substr(one, strpos(one, '=') + 1)) as sql
      from ours join pg_db_role_setting s on s.setrole = ours.oid and s.setdatabase = 0, unnest(s.setconfig) as one
      order by rolname collate "C", one collate "C"`,
  },
];

/** To be run in the database that is restored into: it becomes its owner's, and they may connect who may connect to the first. */
export const describeDatabase: readonly Described[] = [
  {
    what: 'the database',
    query: `select sql from (
      select 0 as at, format($f$do $owner$ begin
  if not pg_catalog.pg_has_role(current_user, %L, 'set') then execute 'grant %I to current_user'; end if;
  execute pg_catalog.format('alter database %%I owner to %I', pg_catalog.current_database());
  execute pg_catalog.format('revoke all on database %%I from public', pg_catalog.current_database());
end $owner$;$f$, datdba::regrole::text, datdba::regrole, datdba::regrole) as sql from pg_database where datname = current_database()
      union all
      select 1, format($f$do $grant$ begin execute pg_catalog.format('grant %s on database %%I to %s', pg_catalog.current_database()); end $grant$;$f$,
        string_agg(privilege_type, ', ' order by privilege_type), case grantee when 0 then 'public' else grantee::regrole::text end)
      from pg_database, aclexplode(datacl) where datname = current_database() and grantee <> datdba group by grantee) of_database
      order by at, sql collate "C"`,
  },
  {
    what: 'extensions',
    query: `select format('create extension if not exists %I;', extname) as sql from pg_extension where extname <> 'plpgsql' order by extname collate "C"`,
  },
  {
    what: 'from here on as the owner',
    query: `select format('set role %I;', datdba::regrole::text) as sql from pg_database where datname = current_database()`,
  },
];

/** Last of all: what new things would be granted to. Before the rest it would change what the rest is granted. */
export const describeDefaults: readonly Described[] = [
  {
    what: 'rights on what is made later',
    query: `with of_kind(kind, word) as (values ('r', 'tables'), ('S', 'sequences'), ('f', 'functions'), ('T', 'types'), ('n', 'schemas')),
      sets as (select d.*, k.word, case d.defaclnamespace when 0 then '' else format(' in schema %s', d.defaclnamespace::regnamespace) end as place,
          case d.defaclnamespace when 0 then acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole) else '{}'::aclitem[] end as base
        from pg_default_acl d join of_kind k on k.kind = d.defaclobjtype::text),
      held as (select s.oid, a.grantee, a.privilege_type, a.is_grantable from sets s, aclexplode(s.defaclacl) a),
      usual as (select s.oid, a.grantee, a.privilege_type, a.is_grantable from sets s, aclexplode(s.base) a)
      select format('alter default privileges for role %s%s %s %s on %s %s %s%s;', s.defaclrole::regrole, s.place, g.verb,
        string_agg(g.privilege_type, ', ' order by g.privilege_type), s.word, g.preposition,
        case g.grantee when 0 then 'public' else g.grantee::regrole::text end, g.grantable) as sql
      from sets s join (
        select oid, grantee, privilege_type, 'revoke' as verb, 'from' as preposition, '' as grantable from (select * from usual except select * from held) less
        union all
        select oid, grantee, privilege_type, 'grant', 'to', case when is_grantable then ' with grant option' else '' end
        from (select * from held except select * from usual) more) g on g.oid = s.oid
      group by s.oid, s.defaclrole, s.place, s.word, g.verb, g.preposition, g.grantee, g.grantable order by 1`,
  },
];
