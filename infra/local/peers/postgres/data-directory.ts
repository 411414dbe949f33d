import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './platform-binaries.ts';
import { preFlight } from './pre-flight.ts';
import type { Unprivileged } from './unprivileged.ts';

export const superuser = 'postgres';

/** Only TLS, and only with a password, as `require_secure_transport` has it in Azure. */
const hostBasedAuthentication = `hostssl all all 127.0.0.1/32 scram-sha-256
hostssl all all ::1/128 scram-sha-256
`;

function giveTo(owner: number | null, path: string): void {
  const entry = lstatSync(path);
  if (owner === null || entry.uid === owner) return;
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo(owner, join(path, name));
  chownSync(path, owner, owner);
}

/** Writes a file that the server's user can read and nobody else. */
export function writePrivate(path: string, text: string, owner: number | null): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  giveTo(owner, path);
}

function initialise(
  binaries: PostgresBinaries,
  as: Unprivileged,
  draft: string,
  passwordFile: string,
  durable: boolean,
): void {
  const words = [binaries.initdb, '-D', draft, '-U', superuser, '--pwfile', passwordFile, '-A', 'scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const [command = '', ...args] = [...as.prefix, ...words, ...locale, ...(durable ? [] : ['--no-sync'])];
  try {
    execFileSync(command, args, { ...as.ids, env: binaries.env, stdio: 'pipe' });
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    const why = stderr?.toString().trim() || String(error);
    throw new Error(`PostgreSQL could not make its data in ${draft}. ${why}`, { cause: error });
  }
}

/**
 * The cluster in `<directory>/data`, made when it is not there and owned by the user the server runs as.
 * It is built beside its place and renamed into it, so a kill in between leaves no half cluster.
 * The superuser's password stands in `<directory>/password`; throws a sentence when another one is asked for.
 */
export function prepareDataDirectory(
  binaries: PostgresBinaries,
  as: Unprivileged,
  directory: string,
  wanted: { readonly password: string | undefined; readonly generated: string; readonly durable: boolean },
): { readonly data: string; readonly password: string } {
  const data = join(directory, 'data');
  const passwordFile = join(directory, 'password');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    preFlight(binaries, as, directory);
    const draft = join(directory, 'data-draft');
    rmSync(draft, { recursive: true, force: true });
    writePrivate(passwordFile, `${wanted.password ?? wanted.generated}\n`, as.owner);
    mkdirSync(draft, { mode: 0o700 });
    giveTo(as.owner, draft);
    initialise(binaries, as, draft, passwordFile, wanted.durable);
    writeFileSync(join(draft, 'pg_hba.conf'), hostBasedAuthentication);
    renameSync(draft, data);
  }
  giveTo(as.owner, data);
  const password = readFileSync(passwordFile, 'utf8').trim();
  if (wanted.password !== undefined && wanted.password !== password) {
    throw new Error(`The PostgreSQL data in ${data} was made with another password than the one asked for.`);
  }
  return { data, password };
}
