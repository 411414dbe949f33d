import type { Socket } from 'node:net';
import type pg from 'pg';
import { takeCopiedRows } from './copied-rows.ts';

type Connection = Readonly<{
  stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}>;

/** What PostgreSQL says when a copy is done: how many rows went through. */
const rowsOf = ({ text }: Readonly<{ text: string }>): number => Number(/^COPY (\d+)$/.exec(text)?.[1]);

/** The server says that it sent other rows than came. It is broken, or we read it wrong. */
export class RowsLost extends Error {
  override readonly name = 'RowsLost';
  readonly code = 'rows-lost';
  constructor(sent: number, came: number) {
    super(`${sent} rows were sent, and ${came} came`);
  }
}

/** Rows are gathered to so many bytes: one at a time, each would cost a turn of the loop behind it. */
const batchBytes = 256 * 1024;
/** So many full batches may wait; then the server has to. */
const mostWaiting = 2;

/**
 * The rows of a COPY … TO STDOUT in text, gathered into buffers, in constant memory: the server waits for whoever reads. `done` gets the
 * number of rows. A buffer is filled anew once the next is asked for. A reader that stops early leaves the connection busy: it is to be ended.
 * Rejects with RowsLost, and with what PostgreSQL says.
 */
export async function* copyTextOut(
  client: pg.ClientBase,
  statement: string,
  done: (rows: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  const waiting: Buffer[] = [];
  const spare: Buffer[] = [];
  let batch: Buffer | null = null;
  let filled = 0;
  let state: 'running' | 'ended' | { failed: unknown } = 'running';
  let isStopped = false;
  let stream: Socket | undefined;
  let came = (): number => 0;
  let wake: () => void = () => undefined;

  const flush = (): void => {
    if (batch) waiting.push(batch.subarray(0, filled));
    batch = null;
    filled = 0;
  };
  const take = (chunk: Buffer, from: number, to: number): void => {
    if (isStopped) return;
    for (let at = from; at < to;) {
      batch ??= spare.pop() ?? Buffer.allocUnsafe(batchBytes);
      const copied = chunk.copy(batch, filled, at, to);
      at += copied;
      filled += copied;
      if (filled < batchBytes) continue;
      flush();
      if (waiting.length >= mostWaiting) stream?.pause();
      wake();
    }
  };
  const copy = {
    submit(connection: Connection) {
      stream = connection.stream;
      came = takeCopiedRows(stream, take);
      connection.query(statement);
    },
    handleCommandComplete(message: { text: string }) {
      const sent = rowsOf(message);
      if (sent === came()) done(sent);
      else state = { failed: new RowsLost(sent, came()) };
    },
    handleError(failed: unknown) {
      state = { failed };
      wake();
    },
    handleReadyForQuery() {
      if (state === 'running') state = 'ended';
      flush();
      wake();
    },
  };
  client.query(copy as unknown as pg.Submittable);
  try {
    for (;;) {
      const next = waiting.shift();
      if (next) {
        if (waiting.length < mostWaiting) stream?.resume();
        yield next;
        if (next.length === batchBytes) spare.push(next);
      } else if (state === 'running') await new Promise<void>((resolve) => (wake = resolve));
      else if (state === 'ended') return;
      else throw (state as { failed: unknown }).failed;
    }
  } finally {
    isStopped = true;
    stream?.resume();
  }
}

/**
 * Sends text to a COPY … FROM STDIN as it comes, as fast as the server takes it. Gives the number of rows. Where the text rejects, the
 * copy is called off, nothing of it is stored, and that is what this rejects with.
 */
export function copyTextIn(client: pg.ClientBase, statement: string, text: AsyncIterable<Uint8Array>): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let failed: { thrown: unknown } | null = null;
    let isOver = false;
    let goOn: () => void = () => undefined;
    const send = async (connection: Connection): Promise<void> => {
      try {
        for await (const chunk of text) {
          if (isOver) return;
          connection.sendCopyFromChunk(chunk);
          if (connection.stream.writableNeedDrain)
            await new Promise<void>((drained) => {
              goOn = drained;
              connection.stream.once('drain', drained);
            });
        }
        connection.endCopyFrom();
      } catch (thrown) {
        failed = { thrown };
        if (!isOver) connection.sendCopyFail('called off');
      }
    };
    const copy = {
      submit: (connection: Connection) => connection.query(statement),
      handleCopyInResponse: (connection: Connection) => void send(connection),
      handleCommandComplete: (message: { text: string }) => void (rows = rowsOf(message)),
      handleError(error: unknown) {
        isOver = true;
        goOn();
        reject(failed ? failed.thrown : error);
      },
      handleReadyForQuery() {
        isOver = true;
        resolve(rows);
      },
    };
    client.query(copy as unknown as pg.Submittable);
  });
}
