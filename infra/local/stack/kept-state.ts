import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '../../../shared/platform/secret.ts';

const names = ['migrator', 'app', 'operations', 'backup', 'keyholder', 'superuser', 'mail', 'signIn'] as const;
type PasswordName = (typeof names)[number];

/** What one local deployment keeps between starts, in files only its user can read. */
export type KeptState = Readonly<{
  passwords: Readonly<Record<PasswordName, Secret>>;
  /** A file of keys that sealed before there was a vault, where a former version left one. */
  formerKeyFile: string | null;
  /** The port the page had last time, so that a bookmark stays good; null at first. */
  lastPort: number | null;
  rememberPort(port: number): void;
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
    names.map((name) => [name, known[name] ?? randomBytes(24).toString('base64url')]),
  ) as Record<PasswordName, string>;
  writeFileSync(passwordFile, JSON.stringify(kept), private_);
  const formerKeyFile = join(directory, 'field-key');
  const portFile = join(directory, 'port');
  return {
    passwords: Object.fromEntries(names.map((name) => [name, new Secret(kept[name])])) as Record<PasswordName, Secret>,
    formerKeyFile: existsSync(formerKeyFile) ? formerKeyFile : null,
    lastPort: existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : null,
    rememberPort: (port) => writeFileSync(portFile, String(port)),
  };
}
