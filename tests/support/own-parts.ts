import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll } from 'vitest';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { noteAddresses } from '../../infra/local/stack/noted-addresses.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import type { RoleName } from '../../shared/database/create-roles.ts';

const program = fileURLToPath(new URL('../../functions/commands/operations.ts', import.meta.url));

/** What a command said: on its standard output, beside it, and as one JSON object where it was asked for that. */
export type Answer = Readonly<{ code: number | null; text: string; says: string; facts: Record<string, unknown> }>;

/** Parts of the product that are the test file's own, running and migrated, for commands that are called beside them as in earnest. */
export async function ownParts(prefix: string) {
  const directory = mkdtempSync(join(tmpdir(), prefix));
  const parts = await borrowParts(directory);
  afterAll(async () => {
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  const postgres = await parts.postgres();
  await prepareDatabase(postgres, parts.kept.passwords);
  noteAddresses(directory, {
    owner: process.pid,
    postgres,
    azurite: await parts.azurite(),
    serviceBus: await parts.serviceBus(),
    keyVault: await parts.keyVault(),
    s3: await parts.s3(),
  });

  /** Runs a command; `until` is what it says when it is to be asked to stop. */
  async function operations(words: readonly string[], until?: string): Promise<Answer> {
    const all = ['--disable-warning=ExperimentalWarning', program, ...words, '--state', directory];
    const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [text, says] = ['', ''];
    child.stdout.on('data', (one) => (text += one));
    child.stderr.on('data', (one) => {
      says += one;
      if (until !== undefined && says.includes(until)) child.kill('SIGINT');
    });
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, text, says, facts: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }

  /** A connection of a role, or of the server's administrator; whoever asks ends it. */
  const client = (role: RoleName | 'administrator', database = databaseName): Promise<pg.Client> =>
    connectLocally(
      postgres,
      role === 'administrator'
        ? { user: postgres.user, password: postgres.password }
        : { user: role, password: parts.kept.passwords[role].reveal() },
      database,
    );
  return { directory, parts, operations, client };
}
