import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { keyNameEnds } from '../../platform/encryption/cipher.ts';
import { KeyForgotten, type KeyRing } from '../../platform/encryption/key-ring.ts';
import { openAt, reseal, ValueBroken } from '../../platform/encryption/reseal.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { GuardedRow, Replacement } from './rows-of-table.ts';
import type { SealedTable } from './sealed-tables.ts';
import type { Due } from './what-is-due.ts';

type Uses = Readonly<{ keys: KeyRing; seals: Seals; randomness: Randomness }>;

/**
 * Makes what is due of some rows anew, in memory: indexes first, since each is bound to the value that it was made from as that
 * stood when it was read. What has changed since it was found due is left to who changed it; whose person was forgotten since, and
 * what was changed from outside so that nobody can open it, stays as it is. Gives what to put in place, and how many values were given up.
 */
export async function makeAnew(
  uses: Uses,
  company: Id,
  table: SealedTable,
  due: Due,
  whole: readonly GuardedRow[],
): Promise<{ indexes: Replacement[]; values: Replacement[]; left: number }> {
  const rows = new Map(whole.map((row) => [row.id, row]));
  const place = (column: string, row: Id) => ({ company, table: table.name, column, row });
  let left = 0;
  const unlessLost = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      // A key that cannot be opened is another matter: with it all its values would be given up.
      if (!(error instanceof KeyForgotten || error instanceof ValueBroken)) throw error;
      left += 1;
      return null;
    }
  };

  const indexes = await Promise.all(
    due.indexes.map(({ id, index: { index, column, normalise, purpose } }) =>
      unlessLost(async (): Promise<Replacement | null> => {
        const row = rows.get(id);
        const [was, source] = [row?.values[index], row?.values[column]];
        if (!was || !source) return null;
        const text = JSON.parse((await openAt(uses.keys, source, place(column, id))).toString('utf8')) as string;
        const is = await uses.seals.blindIndex(company, purpose, normalise(text));
        return is.equals(was) ? null : { id, column: index, was, is, with: { column, was: source } };
      }),
    ),
  );
  const values = await Promise.all(
    due.values.map(({ id, column, front, holder }) =>
      unlessLost(async (): Promise<Replacement | null> => {
        const was = rows.get(id)?.values[column];
        if (!was || !was.subarray(0, keyNameEnds).equals(front)) return null;
        return { id, column, was, is: await reseal(uses.keys, uses.randomness, was, place(column, id), holder) };
      }),
    ),
  );
  const there = (one: Replacement | null): one is Replacement => one !== null;
  return { indexes: indexes.filter(there), values: values.filter(there), left };
}
