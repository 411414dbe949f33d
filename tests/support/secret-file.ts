import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { secretNames, type SecretName } from '../../shared/platform/configuration.ts';

/** Writes a secret into a file of the test run, and gives what a setting says of it. Only its user can read it, unless `mode` says else. */
export function secretFile(value: string, mode = 0o600): string {
  const path = join(inject('state'), `secret-${randomBytes(8).toString('hex')}`);
  writeFileSync(path, value, { mode });
  return `file:${path}`;
}

/** Each secret setting with a file that holds something: for a process whose clients are not used. */
export const someSecrets = (): Record<SecretName, string> =>
  Object.fromEntries(secretNames.map((name) => [name, secretFile(`unused ${name}`)])) as Record<SecretName, string>;
