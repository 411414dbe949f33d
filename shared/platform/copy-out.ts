import type pg from 'pg';
import type { PlatformTx } from './tenant-transaction.ts';

/** What PostgreSQL begins a binary copy with: eleven bytes, flags, and the length of what else the head holds. */
const headLength = 19;

/** One row of a binary copy. It is valid until the next one comes: what is kept of its bytes has to be copied. */
export class CopiedRow {
  #bytes: Buffer = Buffer.alloc(0);
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];

  /** Gives false for what ends the copy. */
  read(bytes: Buffer, from: number): boolean {
    const count = bytes.readInt16BE(from);
    this.#bytes = bytes;
    for (let column = 0, at = from + 2; column < count; column += 1) {
      const length = bytes.readInt32BE(at);
      this.#starts[column] = at + 4;
      this.#lengths[column] = length;
      at += 4 + Math.max(length, 0);
    }
    return count >= 0;
  }

  isNull(column: number): boolean {
    return this.#lengths[column]! < 0;
  }

  bytes(column: number): Buffer {
    const start = this.#starts[column]!;
    return this.#bytes.subarray(start, start + this.#lengths[column]!);
  }

  text(column: number): string {
    const start = this.#starts[column]!;
    return this.#bytes.toString('utf8', start, start + this.#lengths[column]!);
  }

  /** A bigint as a number, which is exact up to 2^53. */
  count(column: number): number {
    const start = this.#starts[column]!;
    return this.#bytes.readInt32BE(start) * 2 ** 32 + this.#bytes.readUInt32BE(start + 4);
  }

  /** A moment, in microseconds since 1970; what is outside of all calendars is far outside of them. */
  microseconds(column: number): number {
    return this.count(column) + Date.UTC(2000, 0, 1) * 1000;
  }
}

/**
 * Hands the rows of a query over as they come, in the binary form of COPY and without a promise or an object for each: for passes over whole
 * tables, in constant memory. The statement takes no parameters: whoever writes it puts in ids and numbers alone that were checked. Rejects
 * with what `take` throws, after the last row.
 */
export function copyOut({ db }: PlatformTx, query: string, take: (row: CopiedRow) => void): Promise<void> {
  const client = clientOf(db);
  return new Promise((resolve, reject) => {
    const row = new CopiedRow();
    let [from, failed]: [number, { thrown: unknown } | null] = [headLength, null];
    const copy = {
      submit: (connection: { query(text: string): void }) =>
        connection.query(`copy (${query}) to stdout (format binary)`),
      // PostgreSQL sends each row in a message of its own, the first with the head before it.
      handleCopyData({ chunk }: { chunk: Buffer }) {
        if (failed) return;
        try {
          if (row.read(chunk, from)) take(row);
        } catch (thrown) {
          failed = { thrown };
        }
        from = 0;
      },
      handleError: reject,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => (failed ? reject(failed.thrown) : resolve()),
    };
    client.query(copy as unknown as pg.Submittable);
  });
}

/** The connection that a transaction has: the query layer keeps it to itself. */
function clientOf(db: PlatformTx['db']): pg.ClientBase {
  const { session } = db as unknown as { session?: { client?: pg.ClientBase } };
  if (typeof session?.client?.query !== 'function') throw new TypeError('a copy is made in a transaction');
  return session.client;
}
