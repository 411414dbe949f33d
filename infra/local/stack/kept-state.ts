import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '../../../shared/platform/secret.ts';

const names = ['migrator', 'app', 'operations', 'backup', 'superuser', 'mail', 'signIn'] as const;
type PasswordName = (typeof names)[number];

/** What one local deployment keeps between starts, in files only its user can read. */
export type KeptState = Readonly<{
  directory: string;
  passwords: Readonly<Record<PasswordName, Secret>>;
  /** The path of the file with the field key. */
  fieldKeyFile: string;
  /** The port the page had last time, so that a bookmark stays good, and the vault, whose address is in ids; null at first. */
  lastPort: number | null;
  lastVaultPort: number | null;
  rememberPort(port: number): void;
  rememberVaultPort(port: number): void;
}>;

/** Reads what is kept in a state directory, making it where it is missing. */
export function keptState(directory: string): KeptState {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const private_ = { mode: 0o600 };
  const passwordFile = join(directory, 'passwords.json');
  if (!existsSync(passwordFile)) {
    const made = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('base64url')]));
    writeFileSync(passwordFile, JSON.stringify(made), private_);
  }
  const fieldKeyFile = join(directory, 'field-key');
  if (!existsSync(fieldKeyFile)) writeFileSync(fieldKeyFile, randomBytes(32).toString('base64'), private_);
  const kept = JSON.parse(readFileSync(passwordFile, 'utf8')) as Record<PasswordName, string>;
  const portFile = (name: 'port' | 'vault-port') => join(directory, name);
  const lastPort = (file: string) => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : null);
  return {
    directory,
    passwords: Object.fromEntries(names.map((name) => [name, new Secret(kept[name])])) as Record<PasswordName, Secret>,
    fieldKeyFile,
    lastPort: lastPort(portFile('port')),
    lastVaultPort: lastPort(portFile('vault-port')),
    rememberPort: (port) => writeFileSync(portFile('port'), String(port)),
    rememberVaultPort: (port) => writeFileSync(portFile('vault-port'), String(port)),
  };
}
