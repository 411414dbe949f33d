import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lock file says of one package: `path` is where it lies, `node_modules/a/node_modules/b`. */
export type LockedPackage = Readonly<{
  version: string;
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  os?: readonly string[];
  cpu?: readonly string[];
  libc?: readonly string[];
}>;

export type Lock = Readonly<Record<string, LockedPackage>>;

/** The machine an artefact is for. */
export type Target = Readonly<{ os: string; cpu: string; libc: string | null }>;

/** Flex Consumption runs on this and on nothing else. */
export const flexConsumption: Target = { os: 'linux', cpu: 'x64', libc: 'glibc' };

export function readLock(repository: string): Lock {
  const file = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as { packages: Lock };
  return file.packages;
}

const allows = (listed: readonly string[] | undefined, value: string | null) =>
  listed === undefined || value === null || listed.includes(value);

/** Whether a package may be installed on a target: most say nothing, those with binaries do. */
export const isFor = ({ os, cpu, libc }: LockedPackage, target: Target): boolean =>
  allows(os, target.os) && allows(cpu, target.cpu) && allows(libc, target.libc);

/** Where Node finds a dependency of the package at `from`: beside it, or beside one of those around it. Null when nowhere. */
export function locate(lock: Lock, from: string, name: string): string | null {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf('/node_modules/')))) {
    const path = around === '' ? `node_modules/${name}` : `${around}/node_modules/${name}`;
    if (lock[path]) return path;
    if (around === '') return null;
  }
}
