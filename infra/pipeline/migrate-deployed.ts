import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { keyMigrations, migrate, readMigrations } from '../../shared/database/migrate.ts';

// `migrate-deployed --host HOST --user NAME`: brings both databases of a stack up to the newest migration, from inside its network. Whoever
// runs it is signed in to Azure and has no password: the token is asked for here, lives for an hour, and is written nowhere.

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    user: { type: 'string' },
    database: { type: 'string', default: 'benefits' },
    'key-database': { type: 'string', default: 'benefits_keys' },
    'token-file': { type: 'string' },
    port: { type: 'string', default: '5432' },
    'ca-file': { type: 'string' },
  },
});
const { host, user } = values;
if (host === undefined || user === undefined) throw new Error('--host and --user are needed');

const token = (): string => {
  const file = values['token-file'];
  if (file !== undefined) return readFileSync(file, 'utf8').trim();
  const words = ['account', 'get-access-token', '--resource-type', 'oss-rdbms', '--query', 'accessToken', '-o', 'tsv'];
  return execFileSync('az', words, { encoding: 'utf8' }).trim();
};
const password = token();
const caFile = values['ca-file'];
const ca = caFile !== undefined && existsSync(caFile) ? readFileSync(caFile, 'utf8') : [...rootCertificates];

for (const [database, folder] of [
  [values.database, undefined],
  [values['key-database'], keyMigrations],
] as const) {
  const ssl = { ca, rejectUnauthorized: true, servername: host, minVersion: 'TLSv1.2' } as const;
  const client = new pg.Client({ host, port: Number(values.port), user, password, database, ssl });
  await client.connect();
  try {
    // The owner of everything is the role `migrator`, which nobody can sign in as there: a deployment takes it on.
    await client.query('set role migrator');
    const ran = await migrate(client, readMigrations(folder));
    process.stdout.write(
      ran.length === 0 ? `${database} was up to date\n` : ran.map((name) => `${database}: ran ${name}\n`).join(''),
    );
  } finally {
    await client.end();
  }
}
