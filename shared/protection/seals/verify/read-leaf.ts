import { hash as hashOf } from 'node:crypto';
import { canonicalJson, type Canonical } from '../../../kernel/canonical-json.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { CopiedRow } from '../../../platform/copy-out.ts';

/** A place in a tree, and how the entry that it is of has fared. */
export type Leaf = Readonly<{
  index: number;
  entry: Id;
  hash: Buffer;
  is: 'as-sealed' | 'entry-changed' | 'columns-changed' | 'entry-removed';
}>;

/** What is read of a place and its entry, in the order of `at` below. */
export const leafColumns = `l.leaf_index, l.entry_id::text, l.hash, e.canonical, e.at, e.act, e.actor_kind, e.actor_id, e.subject_kind,
  e.subject_id::text, e.details::text`;
const at = { index: 0, entry: 1, hash: 2, canonical: 3, time: 4, act: 5, actorKind: 6, actorId: 7 } as const;
const subject = { kind: 8, id: 9, details: 10 } as const;

/** Where the bytes are laid that a leaf hashes to (RFC 6962 §2.1): one place for all of them, so that each costs one copy and no more. */
let leafBytes = Buffer.alloc(4096);

function leafHashOf(canonical: Buffer): Buffer {
  if (canonical.length >= leafBytes.length) leafBytes = Buffer.alloc(canonical.length * 2);
  canonical.copy(leafBytes, 1);
  return hashOf('sha256', leafBytes.subarray(0, canonical.length + 1), 'buffer');
}

/** The sealed form of an entry that is there. */
export const canonicalOf = (row: CopiedRow): string => row.text(at.canonical);

const written = JSON.stringify;

/** A moment as entries write it; of what no calendar has, what no entry has. Microseconds are never written. */
function timeOf(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  const time = new Date(milliseconds);
  if (Number.isNaN(time.getTime())) return String(microseconds);
  const text = time.toISOString();
  return microseconds === milliseconds * 1000 ? text : `${text} and ${microseconds - milliseconds * 1000}`;
}

/** Details in their one form; null where they have none, as a fraction has none. */
function detailsOf(text: string): string | null {
  try {
    return canonicalJson(JSON.parse(text) as Canonical);
  } catch {
    return null;
  }
}

/**
 * The one byte form that an entry's columns come to (`shared/platform/audit/audit.ts`), written out here with its keys in their order,
 * because it is made for each entry there is.
 */
function formOf(company: string, entry: Id, row: CopiedRow): string {
  return `{"act":${written(row.text(at.act))},"actorId":${written(row.text(at.actorId))},"actorKind":${written(row.text(at.actorKind))},"at":"${timeOf(row.microseconds(at.time))}","company":${company},"details":${detailsOf(row.text(subject.details))},"id":"${entry}","subjectId":"${row.text(subject.id)}","subjectKind":${written(row.text(subject.kind))},"version":1}`;
}

/** Reads a place, and compares its entry with what was sealed: its bytes with the hash, and its columns with its bytes. */
export function readLeaf(company: Id | null, row: CopiedRow): Leaf {
  const [index, entry, stated] = [row.count(at.index), row.text(at.entry), row.bytes(at.hash)];
  if (row.isNull(at.canonical)) return { index, entry, hash: Buffer.from(stated), is: 'entry-removed' };
  const found = leafHashOf(row.bytes(at.canonical));
  if (!found.equals(stated)) return { index, entry, hash: Buffer.from(stated), is: 'entry-changed' };
  const holds = formOf(company === null ? 'null' : `"${company}"`, entry, row) === row.text(at.canonical);
  return { index, entry, hash: found, is: holds ? 'as-sealed' : 'columns-changed' };
}
