import { PassThrough } from 'node:stream';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { takeCopiedRows } from '../../shared/platform/copied-rows.ts';

/** A message of PostgreSQL: its type, how long it is with its length, and what it says. */
const message = (type: string, says: string): Buffer => {
  const body = Buffer.from(says, 'utf8');
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
/** As a connection gives what it read: memory of its own. */
const read = (...messages: readonly Buffer[]): Buffer => Buffer.from(new Uint8Array(Buffer.concat(messages)).buffer);
const sizes = (chunks: readonly Buffer[]): number[] => chunks.map(({ buffer }) => buffer.byteLength);

function listen() {
  const stream = new PassThrough();
  const usual: string[] = [];
  stream.on('data', (chunk: Buffer) => usual.push(chunk.toString('latin1')));
  const rows: Buffer[] = [];
  const came = takeCopiedRows(stream as unknown as Socket, (chunk, from, to) => {
    rows.push(Buffer.from(chunk.subarray(from, to)));
  });
  return { stream, usual, came, rows: () => Buffer.concat(rows).toString('utf8') };
}

test('rows are taken out wherever a chunk ends, and what else is said goes to who listened before', () => {
  const said = Buffer.concat([
    message('H', 'out'),
    message('d', 'one\n'),
    message('N', 'a notice'),
    message('d', 'två\n'),
    message('c', ''),
    message('Z', 'I'),
  ]);
  for (let size = 1; size <= said.length; size += 1) {
    const { stream, usual, came, rows } = listen();
    for (let at = 0; at < said.length; at += size) stream.emit('data', read(said.subarray(at, at + size)));
    expect(rows()).toBe('one\ntvå\n');
    expect(came()).toBe(2);
    const others = [message('H', 'out'), message('N', 'a notice'), message('c', ''), message('Z', 'I')];
    expect(usual.join('')).toBe(Buffer.concat(others).toString('latin1'));
  }
});

test('memory of rows is given back at once, and that of anything else is left to who got it', () => {
  const { stream } = listen();
  const [rows, notice, half] = [
    read(message('d', 'one\n'), message('d', 'two\n')),
    read(message('d', 'three\n'), message('N', 'a notice')),
    read(message('d', 'four\n').subarray(0, 7)),
  ];
  for (const chunk of [rows, notice, half]) stream.emit('data', chunk);
  expect(sizes([rows, notice, half])).toEqual([0, notice.length, 0]);
  expect(notice.length).toBeGreaterThan(0);
});

test('memory that belongs to others too is left alone', () => {
  const { stream } = listen();
  const all = read(message('d', 'one\n'), message('d', 'two\n'));
  stream.emit('data', all.subarray(0, 9));
  expect(all.toString('latin1', 9)).toBe(message('d', 'two\n').toString('latin1'));
});
