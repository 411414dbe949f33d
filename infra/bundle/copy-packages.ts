import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closure, isCarried, nameOf } from './carried-packages.ts';
import { readLock, type Target } from './lock-file.ts';

/**
 * Copies the carried packages, pruned, from the repository's node_modules into a folder. Nothing is downloaded. Gives their names
 * with the exact versions. Throws when one is not installed as the lock file says, as on a machine of another kind.
 */
export function copyPackages(repository: string, to: string, target: Target): Record<string, string> {
  const lock = readLock(repository);
  const versions: Record<string, string> = {};
  for (const path of closure(lock, target)) {
    const from = join(repository, path);
    const manifest = join(from, 'package.json');
    const wanted = lock[path]!.version;
    const installed = existsSync(manifest)
      ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
      : 'not there';
    if (installed !== wanted)
      throw new Error(`${path} is ${installed}; the lock file says ${wanted} (for ${target.os}-${target.cpu}).`);
    copyPackage(from, join(to, path), nameOf(path), target);
    if (path === `node_modules/${nameOf(path)}`) versions[nameOf(path)] = wanted;
  }
  return versions;
}

function copyPackage(from: string, to: string, name: string, target: Target): void {
  // Packages nested in this one are in the closure by themselves, or not needed.
  for (const file of globSync('**/*', { cwd: from, exclude: (path) => path === 'node_modules' })) {
    const source = join(from, file);
    if (!statSync(source).isFile() || !isCarried(name, file.replaceAll('\\', '/'), target)) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(source, join(to, file));
  }
}
