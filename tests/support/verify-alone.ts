import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LockedObjects } from '../../shared/platform/locked-objects.ts';

export type Said = Record<string, unknown> & {
  ok: boolean;
  code: number;
  faults: ({ kind: string } & Record<string, unknown>)[];
};

/**
 * An empty directory of somebody else's, with nothing of ours around it but the program that verifies: no package, no module of the product.
 * `verify` writes a file there and runs the program on it as an outsider does, whose clock is the machine's or the one that is given; `take`
 * writes what is anchored by now.
 */
export function verifyAlone(clock?: Clock) {
  const empty = mkdtempSync(join(tmpdir(), 'somebody else '));
  afterAll(() => rmSync(empty, { recursive: true }));
  copyFileSync(
    fileURLToPath(new URL('../../frontend/public/verify-audit.mjs', import.meta.url)),
    join(empty, 'verify-audit.mjs'),
  );
  const anchors = join(empty, 'anchors');
  return {
    anchors,
    async take(from: LockedObjects): Promise<void> {
      rmSync(anchors, { recursive: true, force: true });
      for await (const key of from.list('')) {
        mkdirSync(dirname(join(anchors, key)), { recursive: true });
        writeFileSync(join(anchors, key), (await from.readOldest(key))!);
      }
    },
    verify(file: string, content: string, ...more: string[]): Promise<Said> {
      writeFileSync(join(empty, file), content);
      return new Promise((resolve, reject) => {
        const now = clock ? ['--import', `data:text/javascript,Date.now=()=>${clock.now().getTime()}`] : [];
        execFile(
          process.execPath,
          [...now, 'verify-audit.mjs', file, ...more],
          { cwd: empty, env: {} },
          (error, out, err) => {
            if (err !== '') reject(new Error(err));
            else if (more.includes('--text'))
              resolve({ ok: !error, code: Number(error?.code ?? 0), faults: [], text: out });
            else resolve({ ...(JSON.parse(out) as Said), code: Number(error?.code ?? 0) });
          },
        );
      });
    },
  };
}
