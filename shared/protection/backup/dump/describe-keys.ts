import { notOfExtension, optionsOf, ownRelations, type Described } from './described.ts';

/** PostgreSQL's own things have smaller ones (FirstNormalObjectId), and thousands of them have a comment. */
const firstOwnOid = 16_384;
/** What is granted, as against what its owner alone would have: `base`. */
const granted = `objects(name, acl, base) as (
    select format('table %s', c.oid::regclass), c.relacl, acldefault('r', c.relowner) from pg_class c where ${ownRelations("'r', 'v'")}
    union all select format('sequence %s', c.oid::regclass), c.relacl, acldefault('s', c.relowner) from pg_class c where ${ownRelations("'S'")}
    union all select format('%s %s', case p.prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure), p.proacl, acldefault('f', p.proowner)
      from pg_proc p where p.pronamespace = 'public'::regnamespace and ${notOfExtension('pg_proc', 'p.oid')}
    union all select format('type %s', t.oid::regtype), t.typacl, acldefault('T', t.typowner)
      from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd') and ${notOfExtension('pg_type', 't.oid')}
    union all select 'schema public', n.nspacl, '{pg_database_owner=UC/pg_database_owner,=U/pg_database_owner}'::aclitem[]
      from pg_namespace n where n.nspname = 'public'),
  held as (select o.name, a.grantee, a.privilege_type, a.is_grantable from objects o, aclexplode(coalesce(o.acl, o.base)) a),
  usual as (select o.name, a.grantee, a.privilege_type, a.is_grantable from objects o, aclexplode(o.base) a)`;
const grantee = (id: string): string => `case ${id} when 0 then 'public' else ${id}::regrole::text end`;
const privileges = `string_agg(privilege_type, ', ' order by privilege_type)`;
const option = `case when is_grantable then ' with grant option' else '' end`;

/** What the rows do not wait for: indexes, keys, triggers, rights, and, last of all, the policies that are forced. */
export const describeKeys: readonly Described[] = [
  {
    what: 'primary and unique keys',
    query: `select format('alter table only %s add constraint %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as sql
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${ownRelations("'r'")} and k.contype in ('p', 'u', 'x') order by c.relname collate "C", k.conname collate "C"`,
  },
  {
    what: 'indexes',
    query: `select sql from (
        select c.relname, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) || ';' as sql
        from pg_index i join pg_class c on c.oid = i.indrelid
        where ${ownRelations("'r'")} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
        union all
        select c.relname, i.indexrelid::regclass::text || ' cluster', format('alter table %s cluster on %I;', c.oid::regclass, x.relname)
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
        where ${ownRelations("'r'")} and i.indisclustered) indexes
      order by relname collate "C", name collate "C"`,
  },
  {
    what: 'statistics',
    query: `select pg_get_statisticsobjdef(s.oid) || ';' as sql from pg_statistic_ext s
      where s.stxnamespace = 'public'::regnamespace order by s.stxname collate "C"`,
  },
  {
    what: 'references',
    query: `select format('alter table only %s add constraint %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as sql
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${ownRelations("'r'")} and k.contype = 'f' order by c.relname collate "C", k.conname collate "C"`,
  },
  {
    what: 'views',
    query: `select format(E'create view %s%s as\\n%s', c.oid::regclass, coalesce(' with (' || ${optionsOf('c.reloptions')} || ')', ''),
        pg_get_viewdef(c.oid)) as sql
      from pg_class c where ${ownRelations("'v'")} order by c.oid`,
  },
  {
    what: 'triggers',
    query: `select pg_get_triggerdef(t.oid) || ';' || case t.tgenabled when 'O' then '' else format(E'\\nalter table %s %s trigger %I;', c.oid::regclass,
        case t.tgenabled when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end, t.tgname) end as sql
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where ${ownRelations("'r', 'v'")} and not t.tgisinternal order by c.relname collate "C", t.tgname collate "C"`,
  },
  {
    what: 'comments',
    query: `select format('comment on %s is %L;', said.on, d.description) as sql from pg_description d,
      lateral (select case
        when d.classoid = 'pg_class'::regclass and d.objsubid = 0 then (select format('%s %s', case c.relkind when 'r' then 'table' when 'v' then 'view'
          when 'S' then 'sequence' else 'index' end, c.oid::regclass) from pg_class c where c.oid = d.objoid and ${ownRelations("'r', 'v', 'S', 'i'")})
        when d.classoid = 'pg_class'::regclass then (select format('column %s.%I', c.oid::regclass, a.attname)
          from pg_class c join pg_attribute a on a.attrelid = c.oid where c.oid = d.objoid and a.attnum = d.objsubid and ${ownRelations("'r', 'v'")})
        when d.classoid = 'pg_proc'::regclass then (select format('%s %s', case p.prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure)
          from pg_proc p where p.oid = d.objoid and p.pronamespace = 'public'::regnamespace and ${notOfExtension('pg_proc', 'p.oid')})
        end as on) said
      where d.objoid >= ${firstOwnOid} and said.on is not null order by said.on collate "C"`,
  },
  {
    what: 'rights',
    query: `with ${granted}
      select sql from (select format('revoke %s on %s from %s;', ${privileges}, name, ${grantee('grantee')}) as sql, 0 as at
      from (select * from usual except select * from held) less group by name, grantee
      union all
      select format('grant %s on %s to %s%s;', ${privileges}, name, ${grantee('grantee')}, ${option}), 1
      from (select * from held except select * from usual) more group by name, grantee, is_grantable
      union all
      select format('grant %s (%s) on table %s to %s%s;', privilege_type, string_agg(format('%I', attname), ', ' order by attnum), of_table, ${grantee('grantee')}, ${option}), 2
      from (select c.oid::regclass as of_table, a.attname, a.attnum, e.* from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) e
        where ${ownRelations("'r', 'v'")} and a.attacl is not null and not a.attisdropped) columns
      group by of_table, privilege_type, grantee, is_grantable) rights
      order by at, sql collate "C"`,
  },
  {
    what: 'policies',
    query: `select format('create policy %I on %s as %s for %s to %s%s%s;', p.polname, c.oid::regclass,
        case when p.polpermissive then 'permissive' else 'restrictive' end,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        (select string_agg(${grantee('r')}, ', ' order by r::regrole::text) from unnest(p.polroles) r),
        coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
        coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) as sql
      from pg_policy p join pg_class c on c.oid = p.polrelid
      where ${ownRelations("'r'")} order by c.relname collate "C", p.polname collate "C"`,
  },
  {
    what: 'policies are enforced, also against the owner',
    query: `select format('alter table only %s enable row level security;', c.oid::regclass)
        || case when c.relforcerowsecurity then format(E'\\nalter table only %s force row level security;', c.oid::regclass) else '' end as sql
      from pg_class c where ${ownRelations("'r'")} and c.relrowsecurity order by c.relname collate "C"`,
  },
];
