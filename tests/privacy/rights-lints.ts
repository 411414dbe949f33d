import type { Lint } from './isolation-lints.ts';

/** What views, functions, roles and grants have to keep; the numbers are those of the lints of supabase/splinter. */
export const rightsLints: readonly Lint[] = [
  {
    says: 'is a view that reads with its owner’s rights (splinter 0010)',
    sql: `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
      and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'`,
  },
  {
    says: 'is a function that runs with its owner’s rights (splinter 0028, 0029)',
    sql: `select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and (p.proname <> all ($1) or p.prorettype <> 'trigger'::regtype or has_function_privilege('app', p.oid, 'execute'))`,
    values: ({ ownersTriggers }) => [ownersTriggers],
  },
  {
    says: 'is a function whose search path others can change (splinter 0011)',
    sql: `select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')`,
  },
  {
    says: 'is not owned by the migrator',
    sql: `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and pg_get_userbyid(c.relowner) <> 'migrator'`,
  },
  {
    says: 'is of a kind that no policy covers',
    sql: `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('m', 'f')`,
  },
  {
    says: 'is a rewriting rule, which acts with its owner’s rights',
    sql: `select tablename || '.' || rulename from pg_rules where schemaname = 'public'`,
  },
  {
    says: 'is a function of ours that is trusted to be asked before policies are',
    sql: `select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proleakproof`,
  },
  {
    says: 'is a function that everybody may call',
    sql: `select p.proname from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
      where p.pronamespace = 'public'::regnamespace and acl.grantee = 0`,
  },
  {
    says: 'is a schema beside the one that is looked at here',
    sql: `select nspname from pg_namespace where nspname not in ('public', 'information_schema') and nspname !~ '^pg_'`,
  },
  {
    says: 'is an extension that nobody has reviewed',
    sql: `select extname from pg_extension where extname <> 'plpgsql'`,
  },
  {
    says: 'is a publication, which sends rows past every policy',
    sql: `select pubname from pg_publication`,
  },
  {
    says: 'may make things where names are looked up',
    sql: `select coalesce(nullif(acl.grantee, 0)::regrole::text, 'PUBLIC') from pg_namespace n, aclexplode(n.nspacl) acl
      where n.nspname = 'public' and acl.privilege_type = 'CREATE' and acl.grantee <> n.nspowner`,
  },
  {
    says: 'is given what is made later, by default',
    sql: `select coalesce(nullif(acl.grantee, 0)::regrole::text, 'PUBLIC') from pg_default_acl d, aclexplode(d.defaclacl) acl
      where acl.grantee <> d.defaclrole`,
  },
  {
    says: 'is a role with more power than a role of ours has',
    // The drill makes a database to restore into, and drops it: nothing more.
    sql: `select rolname from pg_roles where rolname <> all ($1)
      and not (rolname = 'drill' and not (rolsuper or rolbypassrls or rolcreaterole or rolreplication))
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    values: ({ powerful }) => [powerful],
  },
  {
    says: 'is a member of another role',
    sql: `select m.member::regrole || ' of ' || m.roleid::regrole from pg_auth_members m
      where m.member::regrole::text !~ '^pg_' and m.member::regrole::text <> 'postgres'
      and not (m.member = 'backup'::regrole and m.roleid = 'pg_read_all_data'::regrole)`,
  },
  {
    says: 'grants more than reading and writing rows',
    sql: `select distinct g.grantee || ' on ' || g.table_name from information_schema.role_table_grants g
      where g.table_schema = 'public' and g.grantee <> 'migrator'
      and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
  },
  {
    says: 'is a column that is granted to everybody, to somebody who is no role of ours, or for more than its values',
    sql: `select distinct c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid,
      aclexplode(a.attacl) acl where c.relnamespace = 'public'::regnamespace
      and (acl.privilege_type = 'REFERENCES' or coalesce(nullif(acl.grantee, 0)::regrole::text, 'PUBLIC') <> all ($1))`,
    values: ({ roles }) => [roles],
  },
  {
    says: 'is granted to everybody, or to somebody who is no role of ours',
    sql: `select distinct g.table_name || ' to ' || g.grantee from information_schema.role_table_grants g
      where g.table_schema = 'public' and g.grantee <> all ($1)`,
    values: ({ roles }) => [roles],
  },
];
