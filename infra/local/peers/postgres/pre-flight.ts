import { spawnSync } from 'node:child_process';
import type { PostgresBinaries } from './platform-binaries.ts';
import type { Unprivileged } from './unprivileged.ts';

/** Tries, before anything is written, what most often stands in the way. Throws a sentence that says what to do about it. */
export function preFlight(binaries: PostgresBinaries, as: Unprivileged, directory: string): void {
  const attempt = (command: string, ...words: string[]) => {
    const [first = '', ...rest] = [...as.prefix, command, ...words];
    return spawnSync(first, rest, { ...as.ids, env: binaries.env, encoding: 'utf8' });
  };
  if (attempt('test', '-x', directory).status !== 0) {
    throw new Error(
      `Root may not run PostgreSQL, and the user it would run as here cannot enter ${directory}. ` +
        'Move the project to a folder that others may enter, or start it as an ordinary user.',
    );
  }
  const version = attempt(binaries.postgres, '--version');
  if (version.status === 0) return;
  const why = version.stderr?.trim() || version.error?.message || `it exited with ${version.status}`;
  throw new Error(`PostgreSQL from npm does not run on this system (it needs glibc or macOS): ${why}`);
}
