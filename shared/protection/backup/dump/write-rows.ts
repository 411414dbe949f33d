import type * as pg from '../../../platform/postgres-types.ts';
import { rowsText, type Content } from '../content-hash.ts';
import type { ManifestObject } from '../manifest.ts';
import { partNames } from '../places.ts';
import type { TableToDump } from './snapshot.ts';
import { writeObject, type ObjectUses } from './write-object.ts';

/** Tables that make one object together, or one that makes an object of its own. `bytes` says how much there is to read. */
export type TableGroup = Readonly<{ object: string; bytes: number; tables: readonly TableToDump[] }>;

/** Tables that take no more than this on disk share an object: each one of its own costs as much, whatever is in it. */
const smallBytes = 1024 * 1024;

/** Which tables are written into which object, those with most to read first. */
export function groupTables(tables: readonly TableToDump[]): TableGroup[] {
  const small = tables.filter(({ bytes }) => bytes <= smallBytes);
  const large = tables.filter(({ bytes }) => bytes > smallBytes);
  const groups = large.map((table) => ({
    object: partNames.rows(table.name),
    bytes: table.bytes,
    tables: [table],
  }));
  const together = {
    object: partNames.smallRows,
    bytes: small.reduce((sum, { bytes }) => sum + bytes, 0),
    tables: small,
  };
  return [...groups, ...(small.length > 0 ? [together] : [])].toSorted((a, b) => b.bytes - a.bytes);
}

/** The line that a block of rows ends with, and an empty one, so that blocks can be put behind each other and read by a person. */
const endOfBlock = '\\.\n\n';

/**
 * Writes the rows of some tables as the snapshot of the connection has them: blocks of COPY as psql runs them. Gives the object, and what
 * was read of each table, by its name.
 */
export async function writeRows(
  client: pg.ClientBase,
  uses: ObjectUses,
  folder: string,
  { object, tables }: TableGroup,
): Promise<{ object: ManifestObject; contents: ReadonlyMap<string, Content> }> {
  const contents = new Map<string, Content>();
  async function* blocks(): AsyncGenerator<Uint8Array> {
    for (const { name, quoted, columns } of tables) {
      const { text, content } = rowsText(client, quoted);
      yield Buffer.from(`copy ${quoted} (${columns.join(', ')}) from stdin;\n`, 'utf8');
      yield* text;
      yield Buffer.from(endOfBlock, 'utf8');
      contents.set(name, content());
    }
  }
  return { object: await writeObject(uses, folder, object, blocks), contents };
}
