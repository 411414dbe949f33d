import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const notOurs = new Set(['node_modules', 'dist', '.local', '.git']);

function walk(folder: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (notOurs.has(entry.name) || entry.isSymbolicLink()) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, found);
    else found.push(relative(root, path).split(sep).join('/'));
  }
}

/** Every file of the project, as a path from its root with `/`; nothing that a build or a run made. */
export const projectFiles: readonly string[] = (() => {
  const found: string[] = [];
  walk(root, found);
  return found.sort();
})();

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Source code under one or more folders. */
export const sourcesUnder = (...folders: string[]): string[] =>
  projectFiles.filter(
    (path) => /\.(ts|tsx|mts|mjs|js)$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)),
  );
