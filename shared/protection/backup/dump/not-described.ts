import type * as pg from '../../../platform/postgres-types.ts';
import { notOfExtension } from './described.ts';

const own = (column: string): string => `${column} = 'public'::regnamespace`;

/** What a dump does not know how to write down. It is better to have none than one that lacks something. */
const notKnown = `
  select 'schema ' || n.nspname from pg_namespace n where n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema')
    and ${notOfExtension('pg_namespace', 'n.oid')}
  union all select 'relation ' || c.oid::regclass from pg_class c where ${own('c.relnamespace')} and ${notOfExtension('pg_class', 'c.oid')}
    and (c.relkind not in ('r', 'i', 'S', 'v') or c.relispartition or (c.relkind = 'r' and c.relreplident <> 'd') or c.reltablespace <> 0
      or c.reloftype <> 0 or c.relhassubclass or (c.relkind = 'S' and c.relpersistence = 'u')
      or (c.relkind = 'r' and c.relam <> (select oid from pg_am where amname = 'heap')))
  union all select 'type ' || t.oid::regtype from pg_type t left join pg_class c on c.oid = t.typrelid where ${own('t.typnamespace')}
    and ${notOfExtension('pg_type', 't.oid')} and t.typcategory <> 'A'
    and (t.typtype not in ('c', 'e', 'd') or (t.typtype = 'c' and c.relkind = 'c'))
  union all select 'function ' || p.oid::regprocedure from pg_proc p where ${own('p.pronamespace')} and ${notOfExtension('pg_proc', 'p.oid')}
    and (p.prokind not in ('f', 'p') or p.prosqlbody is not null or p.proowner <> (select datdba from pg_database where datname = current_database()))
  union all select 'owner of ' || c.oid::regclass from pg_class c where ${own('c.relnamespace')} and ${notOfExtension('pg_class', 'c.oid')}
    and c.relowner <> (select datdba from pg_database where datname = current_database())
  union all select 'constraint ' || k.conname from pg_constraint k where ${own('k.connamespace')} and (not k.convalidated or not k.conenforced)
  union all select 'rule ' || r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class where ${own('c.relnamespace')} and r.rulename <> '_RETURN'
  union all select 'operator ' || o.oid::regoperator from pg_operator o where ${own('o.oprnamespace')} and ${notOfExtension('pg_operator', 'o.oid')}
  union all select 'collation ' || l.collname from pg_collation l where ${own('l.collnamespace')} and ${notOfExtension('pg_collation', 'l.oid')}
  union all select 'event trigger ' || e.evtname from pg_event_trigger e where ${notOfExtension('pg_event_trigger', 'e.oid')}
  union all select 'publication ' || b.pubname from pg_publication b
  union all select 'foreign data wrapper ' || f.fdwname from pg_foreign_data_wrapper f
  union all select 'large object ' || l.oid from pg_largeobject_metadata l
  union all select 'text search ' || s.cfgname from pg_ts_config s where ${own('s.cfgnamespace')}
  union all select 'settings of the database' from pg_db_role_setting s join pg_database b on b.oid = s.setdatabase where b.datname = current_database()`;

/** There is something in the database that a dump would leave out. */
export class NotDescribed extends Error {
  override readonly name = 'NotDescribed';
  readonly code = 'not-described';
  constructor(things: readonly string[]) {
    super(`a dump does not know how to write down: ${things.join(', ')}`);
  }
}

/** Rejects with NotDescribed where the database has something that a dump would leave out. */
export async function refuseNotDescribed(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ thing: string }>(`select thing from (${notKnown}) as known(thing) order by 1`);
  if (rows.length > 0) throw new NotDescribed(rows.map(({ thing }) => thing));
}
