import { sql } from 'drizzle-orm';
import { canonicalJson, type Canonical } from '../../../kernel/canonical-json.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { leafHash } from '../../../platform/transparency/merkle.ts';
import type { Tree } from '../tree.ts';

/** A place in a tree, and how the entry that it is of has fared. */
export type Leaf = Readonly<{
  index: number;
  entry: Id;
  hash: Buffer;
  is: 'as-sealed' | 'entry-changed' | 'columns-changed' | 'entry-removed';
}>;

type Row = Record<string, unknown> & {
  leaf_index: string;
  entry_id: Id;
  hash: Buffer;
  canonical: Buffer | null;
  at: string;
  act: string;
  actor_kind: string;
  actor_id: string;
  subject_kind: string;
  subject_id: string;
  details: Canonical;
};

const batch = 2_000;

/**
 * The one byte form that an entry's columns come to (`shared/platform/audit/audit.ts`), written out here with its keys in their order,
 * because it is made for each entry there is. Microseconds are never written.
 */
function formOf(company: Id | null, row: Row): string {
  const text = JSON.stringify;
  const time = row.at.endsWith('000') ? `${row.at.slice(0, 23)}Z` : row.at;
  return `{"act":${text(row.act)},"actorId":${text(row.actor_id)},"actorKind":${text(row.actor_kind)},"at":"${time}","company":${text(company)},"details":${canonicalJson(row.details)},"id":"${row.entry_id}","subjectId":"${row.subject_id}","subjectKind":${text(row.subject_kind)},"version":1}`;
}

function fared(company: Id | null, row: Row): Leaf['is'] {
  if (row.canonical === null) return 'entry-removed';
  if (!leafHash(row.canonical).equals(row.hash)) return 'entry-changed';
  return Buffer.from(formOf(company, row), 'utf8').equals(row.canonical) ? 'as-sealed' : 'columns-changed';
}

/** The places of a tree of entries from one on up to another, with the entries, in heaps. */
export async function* readLeaves({ db }: PlatformTx, tree: Tree, from: number, to: number): AsyncIterable<Leaf[]> {
  const company = tree.kind === 'company' ? tree.company : null;
  const [leaves, entries] = company
    ? [sql.raw('audit_leaves'), sql.raw('audit_entries')]
    : [sql.raw('platform_audit_leaves'), sql.raw('platform_audit_entries')];
  const own = (alias: string) => (company ? sql`${sql.raw(alias)}.company_id = ${company} and` : sql``);
  const heapFrom = async (next: number): Promise<Row[]> => {
    const { rows } = await db.execute<Row>(sql`
      select l.leaf_index, l.entry_id, l.hash, e.canonical, e.act, e.actor_kind, e.actor_id, e.subject_kind, e.subject_id, e.details,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at
      from ${leaves} l left join ${entries} e on ${own('e')} e.id = l.entry_id
      where ${own('l')} l.leaf_index >= ${next} and l.leaf_index < ${to} order by l.leaf_index limit ${batch}`);
    return rows;
  };
  let coming: Promise<Row[]> | null = heapFrom(from);
  while (coming) {
    const rows: Row[] = await coming;
    // The next heap is read while this one is looked through.
    coming = rows.length < batch ? null : heapFrom(Number(rows.at(-1)!.leaf_index) + 1);
    coming?.catch(() => undefined);
    yield rows.map((row) => ({
      index: Number(row.leaf_index),
      entry: row.entry_id,
      hash: row.hash,
      is: fared(company, row),
    }));
  }
}
