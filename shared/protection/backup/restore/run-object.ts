import type * as pg from '../../../platform/postgres-types.ts';
import { copyTextIn } from '../../../platform/copy-text.ts';

/** A statement that begins a block of rows is no longer than this: a table has at most 1600 columns. */
const longestLine = 256 * 1024;
const endOfBlock = Buffer.from('\n\\.\n\n');
const emptyBlock = Buffer.from('\\.\n\n');

/** An object of the dump that is not written as we write them. */
export class NotABlock extends Error {
  override readonly name = 'NotABlock';
  constructor(name: string) {
    super(`${name} is not what we write: blocks of rows, one for each of its tables`);
  }
}

/** Whether a line begins the rows of a table. A name that needs no quotation marks has none. */
function isCopyInto(table: string, line: string): boolean {
  const copies = /^copy public\.(?<name>[a-z_][a-z0-9_$]*|"(?:[^"]|"")+") \([^;]+\) from stdin;$/.exec(line);
  const { name } = copies?.groups ?? {};
  return name !== undefined && (name === table || name === `"${table.replaceAll('"', '""')}"`);
}

/** What is read of an object, with what was read too much of it put back. */
function readerOf(text: AsyncIterable<Uint8Array>) {
  const chunks = text[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  return {
    /** Adds what comes next to what is held; null at the end. */
    async more(): Promise<Buffer | null> {
      const { done, value } = await chunks.next();
      if (done) return null;
      held =
        held.length === 0 ? Buffer.from(value.buffer, value.byteOffset, value.length) : Buffer.concat([held, value]);
      return held;
    },
    held: () => held,
    keep: (rest: Buffer) => void (held = rest),
  };
}
type Reader = ReturnType<typeof readerOf>;

async function firstLine(reader: Reader, name: string): Promise<string> {
  for (let head: Buffer | null = reader.held(); head; head = await reader.more()) {
    const end = head.indexOf(10);
    if (end < 0 && head.length > longestLine) break;
    if (end < 0) continue;
    reader.keep(head.subarray(end + 1));
    return head.toString('utf8', 0, end);
  }
  throw new NotABlock(name);
}

/** The rows of one block, without the line that ends it, which belongs to no row. */
async function* rowsOf(reader: Reader, name: string): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for (let held: Buffer | null = reader.held(); held; held = await reader.more()) {
    if (isFirst && held.subarray(0, emptyBlock.length).equals(emptyBlock)) {
      reader.keep(held.subarray(emptyBlock.length));
      return;
    }
    const end = held.indexOf(endOfBlock);
    if (end >= 0) {
      reader.keep(held.subarray(end + endOfBlock.length));
      yield held.subarray(0, end + 1);
      return;
    }
    // The last bytes are held back: they may be the beginning of an end.
    const ready = held.length - endOfBlock.length;
    if (ready <= 0) continue;
    reader.keep(held.subarray(ready));
    isFirst = false;
    yield held.subarray(0, ready);
  }
  throw new NotABlock(name);
}

/**
 * Puts blocks of rows into their tables: the first line of each is the statement, what follows is sent as it is, up to the line that ends
 * it. They are of the given tables, in their order, and nothing else may follow. Gives the number of rows of each. Throws NotABlock.
 */
export async function runBlocks(
  client: pg.ClientBase,
  name: string,
  tables: readonly string[],
  text: AsyncIterable<Uint8Array>,
): Promise<number[]> {
  const reader = readerOf(text);
  const counts: number[] = [];
  for (const table of tables) {
    const line = await firstLine(reader, name);
    if (!isCopyInto(table, line)) throw new NotABlock(name);
    counts.push(await copyTextIn(client, line.slice(0, -1), rowsOf(reader, name)));
  }
  // Asked for to its end: only there is it known whether its bytes are those that were signed.
  for (let rest: Buffer | null = reader.held(); rest; rest = await reader.more())
    if (rest.length > 0) throw new NotABlock(name);
  return counts;
}

/** Runs an object of statements, and gives them. */
export async function runStatements(client: pg.ClientBase, text: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of text) parts.push(chunk);
  const statements = Buffer.concat(parts).toString('utf8');
  if (statements.trim() !== '') await client.query(statements);
  return statements;
}
