import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedCompany } from '../../infra/local/demo/seed.ts';
import { connectLocally, databaseName } from '../../infra/local/stack/prepare-database.ts';
import { startStack, type Stack, type StackOptions } from '../../infra/local/stack/start-stack.ts';
import type { PostgresReady } from '../../infra/local/peers/postgres.ts';
import type { RoleName } from '../../shared/database/create-roles.ts';

/** How to reach a running stack: plain data, so that it travels between test processes. */
export type StackAddress = Readonly<{
  /** Of the page and the API. */
  origin: string;
  hostOrigin: string;
  mailOrigin: string;
  openidOrigin: string;
  bankidOrigin: string;
  masterKey: string;
  directory: string;
  /** Every line its parts printed, each with the part's name in front. */
  logFile: string;
  server: PostgresReady;
  passwords: Readonly<Record<RoleName, string>>;
  settings: Readonly<Record<string, string>>;
  connections: Stack['connections'];
  keyVault: Stack['keyVault'];
  /** The payroll system beside it, and what it is connected with. */
  payroll: Readonly<{ origin: string; controlSecret: string }>;
}>;

/** Starts the whole product with the demo company in it, everything it writes in one directory. */
export async function runStack(
  directory: string,
  options: Pick<StackOptions, 'lockMs' | 'vaultControlSecret' | 'settings'> = {},
): Promise<{ stack: Stack; address: StackAddress }> {
  mkdirSync(directory, { recursive: true });
  const logFile = join(directory, 'lines.log');
  const log = createWriteStream(logFile, { flags: 'a' });
  const stack = await startStack({
    directory,
    durable: false,
    ...options,
    // The discard port, where nothing listens: an endpoint can be there, and nothing is delivered.
    settings: { EGRESS_ALLOW: 'localhost:9', ...options.settings },
    onLine: (peer, line) => void log.write(`${peer}: ${line}\n`),
  });
  const { migrator, app, operations, backup, keyholder, drill } = stack.kept.passwords;
  const openidOrigin = stack.peers.get('openid')?.ready['origin'] as string;
  const owner = await connectLocally(stack.server, { user: 'migrator', password: migrator.reveal() }, databaseName);
  await seedCompany(owner, openidOrigin);
  await owner.end();
  const address: StackAddress = {
    origin: stack.origin,
    hostOrigin: stack.hostOrigin,
    mailOrigin: stack.mailOrigin,
    openidOrigin,
    bankidOrigin: stack.bankidOrigin,
    masterKey: stack.masterKey,
    directory,
    logFile,
    server: stack.server,
    passwords: {
      migrator: migrator.reveal(),
      app: app.reveal(),
      operations: operations.reveal(),
      backup: backup.reveal(),
      keyholder: keyholder.reveal(),
      drill: drill.reveal(),
    },
    settings: stack.settings,
    connections: stack.connections,
    keyVault: stack.keyVault,
    payroll: { origin: stack.payrollOrigin, controlSecret: stack.kept.passwords.payroll.reveal() },
  };
  return { stack, address };
}
