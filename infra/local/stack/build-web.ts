import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const stamp = join(repository, 'dist/web.stamp');

/** What the built web is made of: its own sources, and what it shares with the server. */
function fingerprint(): string {
  const files = globSync(
    [
      'frontend/**/*.*',
      'shared/kernel/*.ts',
      'shared/**/contract.ts',
      'shared/claims/expenses/state.ts',
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

/** Builds the web for production where its sources have changed since the last build. Says whether it did. */
export async function buildWeb(): Promise<boolean> {
  const wanted = fingerprint();
  const built =
    existsSync(join(repository, 'dist/web/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (built) return false;
  const { build } = await import('vite');
  await build({ configFile: join(repository, 'frontend/vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, wanted);
  return true;
}
