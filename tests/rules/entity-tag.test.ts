import { HttpRequest } from '@azure/functions';
import { expect, test } from 'vitest';
import { tagged } from '../../functions/host/entity-tag.ts';

const answer = { items: [1], next: null };
const ask = (header: string | null, body: unknown = answer) =>
  tagged(
    new HttpRequest({
      method: 'GET',
      url: 'http://localhost/api/x',
      headers: header === null ? {} : { 'if-none-match': header },
    }),
    body,
    { 'cache-control': 'no-store' },
  );
const { etag } = ask(null).headers as { etag: string };

test('an answer carries a strong tag of its bytes', () => {
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect(ask(null)).toMatchObject({ status: 200, body: JSON.stringify(answer) });
  expect(ask(null, { ...answer }).headers).toMatchObject({ etag });
  expect((ask(null, { items: [2], next: null }).headers as { etag: string }).etag).not.toBe(etag);
});

test.each([etag, `W/${etag}`, `"x", ${etag}`, `"x",W/${etag} , "y"`, '*'])('who has it (%s) is told so', (header) => {
  const { status, headers, body } = ask(header);
  expect([status, body]).toEqual([304, undefined]);
  expect(headers).toEqual({ etag, 'cache-control': 'no-store' });
});

test.each(['', '"x"', etag.slice(1, -1), etag.toUpperCase(), `${etag}x`, '**'])(
  'who has another (%s) gets it',
  (header) => {
    expect(ask(header).status).toBe(200);
  },
);
