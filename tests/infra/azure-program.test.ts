import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const start = fileURLToPath(new URL('../../start.mjs', import.meta.url));
const verify = fileURLToPath(new URL('../../infra/azure/verify.ts', import.meta.url));

// It has packages of its own, which the first run fetches.
test('the program for Azure keeps every promise, with no cloud at the other end', { timeout: 900_000 }, async () => {
  const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [start, verify], { encoding: 'utf8', maxBuffer: 64 << 20 }, (error, text, says) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said: text + says }),
    );
  });
  expect(code, said.slice(-4_000)).toBe(0);
  expect(said).toMatch(/ok {5}tests/);
});
