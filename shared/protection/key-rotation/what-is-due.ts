import type { Id } from '../../kernel/ids.ts';
import { keyNamed, SealBroken } from '../../platform/encryption/cipher.ts';
import { personHolder, type Holder } from '../../platform/encryption/holder.ts';
import { keyIdOf } from '../../platform/encryption/key-id.ts';
import type { GuardedRow } from './rows-of-table.ts';
import type { MadeIndex, SealedTable } from './sealed-tables.ts';

/** What is known of the keys that a few rows name. */
export type KnownKeys = Readonly<{
  /** The newest version of each key, and whose it is. */
  newest: ReadonlyMap<Id, Readonly<{ version: number; holder: Holder }>>;
  isFormer(id: Buffer, version: number): boolean;
  /** The version that makes indexes. */
  indexVersion: number;
}>;

export type DueValue = Readonly<{ id: Id; column: string; front: Buffer; holder: Holder }>;
export type DueIndex = Readonly<{ id: Id; index: MadeIndex }>;
/** What of some rows has to be made anew, and how many values have to stay: no key is there for them any more, or whose they are is not known. */
export type Due = Readonly<{ values: readonly DueValue[]; indexes: readonly DueIndex[]; left: number }>;

/** The keys that some rows name. */
export function keysNamed(table: SealedTable, rows: readonly GuardedRow[]): Id[] {
  const ids = new Set<Id>();
  for (const { values } of rows)
    for (const column of table.columns) {
      const name = nameIn(values[column]);
      if (name) ids.add(keyIdOf(name.id));
    }
  return [...ids];
}

function nameIn(front: Buffer | null | undefined): { id: Buffer; version: number } | null {
  if (!front) return null;
  try {
    return keyNamed(front);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/** Four bytes in front of 16 say the version; without them it is a hash of the keys before there were versions. */
const versionOfIndex = (index: Buffer): number => (index.length === 20 ? index.readUInt32BE() : 0);

/** Says what of some rows a replaced or a former key has made. */
export function whatIsDue(table: SealedTable, rows: readonly GuardedRow[], keys: KnownKeys): Due {
  const values: DueValue[] = [];
  const indexes: DueIndex[] = [];
  let left = 0;
  for (const row of rows) {
    for (const column of table.columns) {
      const front = row.values[column];
      if (!front) continue;
      const holder = dueHolder(nameIn(front), row.person, keys);
      if (holder === 'gone') left += 1;
      else if (holder) values.push({ id: row.id, column, front, holder });
    }
    for (const index of table.indexes) {
      const made = row.values[index.index];
      if (made && row.values[index.column] && versionOfIndex(made) !== keys.indexVersion)
        indexes.push({ id: row.id, index });
    }
  }
  return { values, indexes, left };
}

/** Whose key is to seal a value anew; null where the right one has, `gone` where nobody's can. */
function dueHolder(
  name: { id: Buffer; version: number } | null,
  person: Id | null,
  keys: KnownKeys,
): Holder | 'gone' | null {
  if (!name) return 'gone';
  const known = keys.newest.get(keyIdOf(name.id));
  if (known) return known.version > name.version ? known.holder : null;
  if (!keys.isFormer(name.id, name.version) || person === null) return 'gone';
  return personHolder(person);
}
