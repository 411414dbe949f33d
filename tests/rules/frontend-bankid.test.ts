import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrModules } from '../../frontend/session/bankid/qr-modules.ts';
import { returnNonce } from '../../frontend/session/bankid/return-nonce.ts';

const content = `bankid.67df3917-fa0d-44e5-b327-edcc928297f8.179.${'a9e5ec59'.repeat(8)}`;

/** What is drawn, eight pixels a module, as a camera would have it. */
function pixels({ path, size }: ReturnType<typeof qrModules>) {
  const scale = 8;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < scale; dx += 1)
        data.fill(
          0,
          ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4,
          ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4 + 3,
        );
  return { width, height: width, data };
}

test('the drawn code is read as what it says', () => {
  const drawn = qrModules(content);
  expect(drawn.size).toBeGreaterThan(40);
  expect(decodeQR(pixels(drawn))).toBe(content);
});

test('there are four white modules around it', () => {
  const { path, size } = qrModules(content);
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
});

test('the app has led back only where the address has a whole nonce', () => {
  expect(returnNonce(`#bankid=${'n'.repeat(43)}`)).toBe('n'.repeat(43));
  for (const hash of ['', '#', '#bankid=', '#bankid=x', `#bankid=${'n'.repeat(44)}`, `#other=${'n'.repeat(43)}`])
    expect(returnNonce(hash)).toBeNull();
});
