import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '../../../shared/platform/secret.ts';

const names = [
  'migrator',
  'app',
  'operations',
  'backup',
  'keyholder',
  'drill',
  'superuser',
  'mail',
  'signIn',
  'payroll',
  's3',
  'seal',
] as const;
type PasswordName = (typeof names)[number];

/** What one local deployment keeps between starts, in files only its user can read. */
export type KeptState = Readonly<{
  directory: string;
  passwords: Readonly<Record<PasswordName, Secret>>;
  /** A file of keys that sealed before there was a vault, where a former version left one. */
  formerKeyFile: string | null;
  /** The port the page had last time, so that a bookmark stays good, the vault, whose address is in ids, and the payroll system, whose is in an endpoint; null at first. */
  lastPort: number | null;
  lastVaultPort: number | null;
  lastPayrollPort: number | null;
  rememberPort(port: number): void;
  rememberVaultPort(port: number): void;
  rememberPayrollPort(port: number): void;
}>;

/** Reads what is kept in a state directory, making it where it is missing. */
export function keptState(directory: string): KeptState {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const private_ = { mode: 0o600 };
  const passwordFile = join(directory, 'passwords.json');
  const known = existsSync(passwordFile)
    ? (JSON.parse(readFileSync(passwordFile, 'utf8')) as Partial<Record<PasswordName, string>>)
    : {};
  const kept = Object.fromEntries(
    names.map((name) => [name, known[name] ?? randomBytes(name === 'seal' ? 32 : 24).toString('base64url')]),
  ) as Record<PasswordName, string>;
  writeFileSync(passwordFile, JSON.stringify(kept), private_);
  const formerKeyFile = join(directory, 'field-key');
  const portFile = (name: 'port' | 'vault-port' | 'payroll-port') => join(directory, name);
  const lastPort = (file: string) => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : null);
  return {
    directory,
    passwords: Object.fromEntries(names.map((name) => [name, new Secret(kept[name])])) as Record<PasswordName, Secret>,
    formerKeyFile: existsSync(formerKeyFile) ? formerKeyFile : null,
    lastPort: lastPort(portFile('port')),
    lastVaultPort: lastPort(portFile('vault-port')),
    lastPayrollPort: lastPort(portFile('payroll-port')),
    rememberPort: (port) => writeFileSync(portFile('port'), String(port)),
    rememberVaultPort: (port) => writeFileSync(portFile('vault-port'), String(port)),
    rememberPayrollPort: (port) => writeFileSync(portFile('payroll-port'), String(port)),
  };
}
