import type * as pg from '../../../platform/postgres-types.ts';
import type { Id } from '../../../kernel/ids.ts';
import { KeyForgotten } from '../../../platform/encryption/key-ring.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import type { Place, SealedBytes } from '../../../platform/encryption/sealed.ts';
import type { SealedTable } from '../../key-rotation/sealed-tables.ts';
import { DrillFailed } from './drill-failed.ts';

export type SealedField = Readonly<{ place: Place; bytes: Buffer }>;

/** Of one column of one company no more than this many: else the largest would be all that is tried. */
const ofColumn = 10;

/** Sealed values of a restored database, drawn at random. The connection belongs to its owner, whom the policies hold for too. */
export async function drawFields(
  owner: pg.ClientBase,
  companies: readonly Id[],
  tables: readonly SealedTable[],
  most: number,
): Promise<SealedField[]> {
  const fields: { field: SealedField; at: number }[] = [];
  for (const company of companies) {
    await owner.query('begin read only');
    await owner.query(`select set_config('app.company_id', $1, true)`, [company]);
    for (const { name: table, row, columns } of tables)
      for (const column of columns) {
        const [of, id, value] = [table, row, column].map((name) => owner.escapeIdentifier(name));
        const { rows } = await owner.query<{ id: Id; bytes: Buffer; at: number }>(
          `select ${id} as id, ${value} as bytes, random() as at from public.${of} where company_id = $1 and ${value} is not null
           order by at limit ${ofColumn}`,
          [company],
        );
        for (const found of rows)
          fields.push({
            field: { place: { company, table, column, row: found.id }, bytes: found.bytes },
            at: found.at,
          });
      }
    await owner.query('commit');
  }
  return fields
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ field }) => field);
}

/**
 * Opens sealed values and lets go of what was in them. Gives those that were opened: what was sealed for somebody who was forgotten
 * since stays closed, as it should. Throws DrillFailed for any other that cannot be read.
 */
export async function openFields(seals: Pick<Seals, 'open'>, fields: readonly SealedField[]): Promise<SealedField[]> {
  const opened: SealedField[] = [];
  for (const field of fields)
    try {
      await seals.open(field.bytes as SealedBytes<unknown>, field.place);
      opened.push(field);
    } catch (error) {
      if (error instanceof KeyForgotten) continue;
      throw new DrillFailed('field-unreadable', `${field.place.table}.${field.place.column}`);
    }
  return opened;
}
