import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What somebody at a company gave the payroll system: a key for the API, and the secret of the webhook endpoint that leads here. */
export type Connection = Readonly<{ key: string; secret: string }>;

export type KeptConnection = Readonly<{ get(): Connection | null; set(connection: Connection): void }>;

/** The connection, kept over restarts in a file that only its user can read. */
export function keptConnection(directory: string): KeptConnection {
  const file = join(directory, 'connection.json');
  let held = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Connection) : null;
  return {
    get: () => held,
    set(connection) {
      held = connection;
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      writeFileSync(file, JSON.stringify(connection), { mode: 0o600 });
    },
  };
}
