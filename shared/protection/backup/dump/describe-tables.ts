import { notOfExtension, optionsOf, ownRelations, type Described } from './described.ts';

const sequenceOptions = `format('start with %s increment by %s minvalue %s maxvalue %s cache %s%s',
  q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, case when q.seqcycle then ' cycle' else '' end)`;
/** An identity's own sequence comes with its column. */
const ofIdentity = `exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')`;

const column = `format('%I %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
  case when a.attcollation <> y.typcollation then format(' collate %s', a.attcollation::regcollation) else '' end,
  case a.attcompression when 'p' then ' compression pglz' when 'l' then ' compression lz4' else '' end,
  case
    when a.attidentity <> '' then (select format(' generated %s as identity (sequence name %s %s)',
        case a.attidentity when 'a' then 'always' else 'by default' end, d.objid::regclass, ${sequenceOptions})
      from pg_depend d join pg_sequence q on q.seqrelid = d.objid
      where d.refobjid = a.attrelid and d.refobjsubid = a.attnum and d.deptype = 'i' and d.classid = 'pg_class'::regclass)
    when a.attgenerated <> '' then format(' generated always as (%s) %s', pg_get_expr(v.adbin, v.adrelid),
      case a.attgenerated when 's' then 'stored' else 'virtual' end)
    when v.adbin is not null then format(' default %s', pg_get_expr(v.adbin, v.adrelid))
    else '' end,
  case when n.oid is not null then format(' constraint %I not null%s', n.conname, case when n.connoinherit then ' no inherit' else '' end)
    when a.attnotnull then ' not null' else '' end)`;
/** All columns are read at once: asked for table by table, and each for its constraint, it took twice as long. */
const columnsOfTables = `select a.attrelid, string_agg(${column}, E',\\n  ' order by a.attnum) as listed
  from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type y on y.oid = a.atttypid
    left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
    left join pg_constraint n on n.conrelid = a.attrelid and n.conkey[1] = a.attnum and n.contype = 'n'
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  group by a.attrelid`;

/** What has to be there before the rows. Checks are in the tables: a row that is against one is not taken in. */
export const describeTables: readonly Described[] = [
  {
    what: 'enums and domains',
    query: `select sql from (
      select t.typname, format('create type %s as enum (%s);', t.oid::regtype,
        (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as sql
      from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype = 'e' and ${notOfExtension('pg_type', 't.oid')}
      union all
      select t.typname, format('create domain %s as %s%s%s%s;', t.oid::regtype, format_type(t.typbasetype, t.typtypmod),
        case when t.typcollation <> b.typcollation then format(' collate %s', t.typcollation::regcollation) else '' end,
        coalesce(' default ' || pg_get_expr(t.typdefaultbin, 0), ''),
        coalesce((select string_agg(format(' constraint %I %s', n.conname, pg_get_constraintdef(n.oid)), '' order by n.conname)
          from pg_constraint n where n.contypid = t.oid), ''))
      from pg_type t join pg_type b on b.oid = t.typbasetype
      where t.typnamespace = 'public'::regnamespace and t.typtype = 'd' and ${notOfExtension('pg_type', 't.oid')}) types
      order by typname collate "C"`,
  },
  {
    what: 'functions',
    query: `select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as sql from pg_proc p
      where p.pronamespace = 'public'::regnamespace and ${notOfExtension('pg_proc', 'p.oid')}
      order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`,
  },
  {
    what: 'sequences',
    query: `select format('create sequence %s as %s %s;', c.oid::regclass, format_type(q.seqtypid, null), ${sequenceOptions}) as sql
      from pg_class c join pg_sequence q on q.seqrelid = c.oid where ${ownRelations("'S'")} and not ${ofIdentity}
      order by c.relname collate "C"`,
  },
  {
    what: 'tables',
    query: `select format(E'create %stable %s (\\n  %s\\n)%s;', case c.relpersistence when 'u' then 'unlogged ' else '' end, c.oid::regclass,
        concat_ws(E',\\n  ',
          columns.listed,
          (select string_agg(format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\\n  ' order by k.conname collate "C")
            from pg_constraint k where k.conrelid = c.oid and k.contype = 'c')),
        coalesce(' with (' || ${optionsOf('c.reloptions')} || ')', '')) as sql
      from pg_class c left join (${columnsOfTables}) columns on columns.attrelid = c.oid
      where ${ownRelations("'r'")} order by c.relname collate "C"`,
  },
  {
    what: 'how columns are kept',
    query: `select format('alter table only %s alter column %I set %s;', c.oid::regclass, a.attname, o.said) as sql
      from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type y on y.oid = a.atttypid,
      lateral (select format('storage %s', case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' else 'main' end) as said
          where a.attstorage <> y.typstorage
        union all select format('statistics %s', a.attstattarget) where a.attstattarget >= 0
        union all select format('(%s)', ${optionsOf('a.attoptions')}) where a.attoptions is not null) o
      where ${ownRelations("'r'")} and a.attnum > 0 and not a.attisdropped
      order by c.relname collate "C", a.attnum, o.said`,
  },
  {
    what: 'sequences of columns',
    query: `select format('alter sequence %s owned by %s.%I;', c.oid::regclass, d.refobjid::regclass, a.attname) as sql
      from pg_class c join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'a' and d.refclassid = 'pg_class'::regclass
      join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where ${ownRelations("'S'")} order by c.relname collate "C"`,
  },
];
