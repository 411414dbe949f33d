import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const stamp = join(repository, 'dist/web.stamp');

/** What the built web is made of: its own sources, what it shares with the server, and the way it is built. */
function fingerprint(): string {
  const files = globSync(
    [
      'frontend/**/*.*',
      'shared/kernel/*.ts',
      'shared/**/contract.ts',
      'shared/claims/expenses/state.ts',
      'infra/local/stack/build-web.ts',
      'package-lock.json',
    ],
    { cwd: repository },
  ).sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(repository, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Builds the web as a release does where its sources have changed since the last build. Says whether it did. In a process of its own:
 * NODE_ENV decides whether React is the one for production, and who asks for the web may be a test run, which sets it to `test`.
 */
export async function buildWeb(): Promise<boolean> {
  const wanted = fingerprint();
  const built =
    existsSync(join(repository, 'dist/web/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (built) return false;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', 'frontend', '--logLevel', 'warn'], {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  writeFileSync(stamp, wanted);
  return true;
}
