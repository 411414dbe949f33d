import type * as pg from '../../../platform/postgres-types.ts';
import { copyTextIn } from '../../../platform/copy-text.ts';

const copies = /^copy [^;]+ from stdin;$/;
/** A statement that begins a block of rows is no longer than this: a table has at most 1600 columns. */
const longestLine = 256 * 1024;
const endOfBlock = Buffer.from('\n\\.\n\n');
const emptyBlock = Buffer.from('\\.\n\n');

/** An object of the dump that is not written as we write them. */
export class NotABlock extends Error {
  override readonly name = 'NotABlock';
  constructor(name: string) {
    super(`${name} is not one block of rows`);
  }
}

/**
 * Puts a block of rows into its table: its first line is the statement, what follows is sent as it is, up to the line that ends it. Nothing
 * else may follow. Gives the number of rows.
 */
export async function runBlock(client: pg.ClientBase, name: string, text: AsyncIterable<Uint8Array>): Promise<number> {
  const chunks = text[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const { done, value } = await chunks.next();
    if (done || head.length > longestLine) throw new NotABlock(name);
    head = Buffer.concat([head, value]);
    end = head.indexOf(10);
  }
  const statement = head.toString('utf8', 0, end);
  if (!copies.test(statement)) throw new NotABlock(name);
  // The last bytes are held back: they are the end of the block, and belong to no row.
  async function* rows(): AsyncGenerator<Uint8Array> {
    let held: Buffer = head.subarray(end + 1);
    let isFirst = true;
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) break;
      const all = Buffer.concat([held, value]);
      const ready = Math.max(0, all.length - endOfBlock.length);
      if (ready > 0) {
        yield all.subarray(0, ready);
        isFirst = false;
      }
      held = all.subarray(ready);
    }
    if (isFirst && held.equals(emptyBlock)) return;
    const at = held.length - endOfBlock.length;
    if (at < 0 || !held.subarray(at).equals(endOfBlock)) throw new NotABlock(name);
    yield held.subarray(0, at + 1);
  }
  return copyTextIn(client, statement.slice(0, -1), rows());
}

/** Runs an object of statements, and gives them. */
export async function runStatements(client: pg.ClientBase, text: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of text) parts.push(chunk);
  const statements = Buffer.concat(parts).toString('utf8');
  if (statements.trim() !== '') await client.query(statements);
  return statements;
}
