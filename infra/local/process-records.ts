import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, type ProcessIdentity } from './process-identity.ts';

/** What stands on disk about one child process: `<stateDirectory>/processes/<pid>.json`. */
export interface ProcessRecord extends ProcessIdentity {
  readonly name: string;
  /** Who started it. While the owner lives, the child is in use. */
  readonly owner: ProcessIdentity;
}

const folder = (stateDirectory: string) => join(stateDirectory, 'processes');
const fileOf = (stateDirectory: string, pid: number) => join(folder(stateDirectory), `${pid}.json`);

/** Writes down a child of this process. A child that is already gone is not recorded. */
export function recordProcess(stateDirectory: string, name: string, pid: number): void {
  const child = identify(pid);
  const owner = identify(process.pid);
  if (!child || !owner) return;
  mkdirSync(folder(stateDirectory), { recursive: true });
  const file = fileOf(stateDirectory, pid);
  writeFileSync(`${file}.new`, JSON.stringify({ name, ...child, owner } satisfies ProcessRecord));
  renameSync(`${file}.new`, file);
}

export function forgetProcess(stateDirectory: string, pid: number): void {
  rmSync(fileOf(stateDirectory, pid), { force: true });
}

/** All records of a state directory; an unreadable one (half written at a power cut) is removed and left out. */
export function recordedProcesses(stateDirectory: string): ProcessRecord[] {
  let files: string[];
  try {
    files = readdirSync(folder(stateDirectory));
  } catch {
    return [];
  }
  return files.flatMap((file) => {
    const path = join(folder(stateDirectory), file);
    try {
      return file.endsWith('.json') ? [JSON.parse(readFileSync(path, 'utf8')) as ProcessRecord] : [];
    } catch {
      rmSync(path, { force: true });
      return [];
    }
  });
}
