import type * as pg from '../../../platform/postgres-types.ts';
import { copyTextOut } from '../../../platform/copy-text.ts';
import type { ManifestObject } from '../manifest.ts';
import { partNames } from '../places.ts';
import type { TableToDump } from './snapshot.ts';
import { writeObject, type ObjectUses } from './write-object.ts';

/** The line that a block of rows ends with. */
export const endOfRows = '\\.\n';
const listed = ({ quoted, columns }: TableToDump): string => `${quoted} (${columns.join(', ')})`;

async function* block(client: pg.ClientBase, table: TableToDump, done: (rows: number) => void) {
  yield Buffer.from(`copy ${listed(table)} from stdin;\n`, 'utf8');
  yield* copyTextOut(client, `copy ${listed(table)} to stdout`, done);
  // An empty line behind, so that blocks can be put behind each other and read by a person.
  yield Buffer.from(`${endOfRows}\n`, 'utf8');
}

/** Writes the rows of a table as the snapshot of the connection has them: a block of COPY as psql runs it. */
export async function writeRows(
  client: pg.ClientBase,
  uses: ObjectUses,
  folder: string,
  table: TableToDump,
): Promise<{ object: ManifestObject; rows: number }> {
  let rows = 0;
  const text = () => block(client, table, (count) => (rows = count));
  return { object: await writeObject(uses, folder, partNames.rows(table.name), text), rows };
}
