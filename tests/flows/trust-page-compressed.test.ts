import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { takesGzip } from '../../functions/host/compressed.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();

/** The answer as it came over the wire: fetch would take it apart. */
const ask = (path: string, headers: Record<string, string>) =>
  new Promise<{ headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    request(stack.origin + path, { headers }, (answer) => {
      answer
        .toArray()
        .then((chunks: Buffer[]) => resolve({ headers: answer.headers, bytes: Buffer.concat(chunks) }))
        .catch(reject);
    })
      .on('error', reject)
      .end();
  });

test('a page of the trust center comes compressed to whoever takes that, and is the same page', async () => {
  const plain = await ask('/trust/en', {});
  const zipped = await ask('/trust/en', { 'accept-encoding': 'gzip, deflate, br' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(zipped.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'text/html; charset=utf-8',
    vary: 'accept-language, accept-encoding',
  });
  expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 4);
  const title = /<title>.+<\/title>/;
  const page = gunzipSync(zipped.bytes).toString();
  expect(title.exec(page)?.[0]).toBe(title.exec(plain.bytes.toString())?.[0]);
  expect(page.trimEnd().endsWith('</html>')).toBe(true);
});

test.each([
  ['gzip', true],
  ['GZip;q=0.5', true],
  ['br, gzip ; q=1', true],
  ['gzip;q=0', false],
  ['gzip;q=0.000, br', false],
  ['br', false],
  ['x-gzip-not', false],
  ['', false],
  [null, false],
])('%j is taken for a client that takes gzip: %j', (said, takes) => expect(takesGzip(said)).toBe(takes));
