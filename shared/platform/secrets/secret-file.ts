import { open } from 'node:fs/promises';
import { platform } from 'node:process';
import { Secret } from '../secret.ts';
import type { Age } from './vault-secrets.ts';

/** Bytes; a connection string is a few hundred. */
const longest = 65_536;

/** A file that holds no secret as it should. `code` says why; its words say what to do and name neither path nor content. */
export class SecretFileRefused extends Error {
  override readonly name = 'SecretFileRefused';
  readonly code: 'missing' | 'readable-by-others' | 'not-a-file' | 'empty';
  constructor(code: SecretFileRefused['code']) {
    super(words[code]);
    this.code = code;
  }
}

const words = {
  missing: 'the file is not there, or may not be read',
  'readable-by-others': 'others than its owner may read or change the file: chmod 600',
  'not-a-file': 'it is no file, or far too big for a secret',
  empty: 'the file is empty',
} as const;

/** Whether only the owner may do anything with a file of this mode. Windows keeps its permissions elsewhere. */
export const isOwnersAlone = (mode: number, system: string): boolean => system === 'win32' || (mode & 0o077) === 0;

async function look<T>(path: string, use: (text: string, age: Age) => T): Promise<T> {
  const file = await open(path, 'r').catch(() => {
    throw new SecretFileRefused('missing');
  });
  try {
    // Of the file that was opened, not of the path: another file may stand there by now.
    const found = await file.stat();
    if (!found.isFile() || found.size > longest) throw new SecretFileRefused('not-a-file');
    if (!isOwnersAlone(found.mode, platform)) throw new SecretFileRefused('readable-by-others');
    const text = (await file.readFile('utf8')).replace(/\r?\n$/, '');
    if (text === '') throw new SecretFileRefused('empty');
    return use(text, { madeAt: found.mtime, expiresAt: null });
  } finally {
    await file.close();
  }
}

/** The secret in a file, without the line end at its end. Rejects with SecretFileRefused. */
export const readSecretFile = (path: string): Promise<Secret> => look(path, (text) => new Secret(text));

/** The age of the secret in a file: it is as old as the last change of the file. Rejects with SecretFileRefused. */
export const ageOfSecretFile = (path: string): Promise<Age> => look(path, (_, age) => age);
