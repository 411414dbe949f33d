import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import type { parseArgs } from 'node:util';
import type pg from 'pg';

/** Options that say which deployed database is meant, and who asks. */
export const databaseOptions = {
  host: { type: 'string' },
  user: { type: 'string' },
  database: { type: 'string', default: 'benefits' },
  port: { type: 'string', default: '5432' },
  /** Instead of asking Azure for a token. */
  'token-file': { type: 'string' },
  'ca-file': { type: 'string' },
} as const;

type Given = ReturnType<typeof parseArgs<{ options: typeof databaseOptions }>>['values'];

function askForToken(): string {
  const words = ['account', 'get-access-token', '--resource-type', 'oss-rdbms', '--query', 'accessToken', '-o', 'tsv'];
  return execFileSync('az', words, { encoding: 'utf8' });
}

/**
 * How whoever is signed in to Azure connects: over TLS with the server's name verified, with a token that lives for an hour and is written
 * nowhere. Throws an Error that names the option that is missing.
 */
export function deployedDatabase(given: Given): pg.ClientConfig {
  const { host, user, port, database } = given;
  if (host === undefined || user === undefined) throw new Error('--host and --user are needed');
  const file = given['token-file'];
  const password = (file === undefined ? askForToken() : readFileSync(file, 'utf8')).trim();
  const caFile = given['ca-file'];
  const ca = caFile === undefined ? [...rootCertificates] : readFileSync(caFile, 'utf8');
  const ssl = { ca, rejectUnauthorized: true, servername: host, minVersion: 'TLSv1.2' } as const;
  return { host, port: Number(port), user, password, database, ssl };
}
