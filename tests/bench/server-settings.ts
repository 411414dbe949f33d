import { readFileSync } from 'node:fs';
import type { DatabaseSettings } from '../../shared/platform/configuration.ts';
import { Secret } from '../../shared/platform/secret.ts';

/** Where a process of a benchmark finds its database: a file that only it and whoever started it can read, since a command line is read by all. */
export type ServerFile = Omit<DatabaseSettings, 'password' | 'poolSize'> & Readonly<{ password: string }>;

/** What such a file says, ready to connect with. */
export function serverSettings(file: string) {
  const { password, ...settings } = JSON.parse(readFileSync(file, 'utf8')) as ServerFile;
  return { ...settings, password: new Secret(password) };
}
