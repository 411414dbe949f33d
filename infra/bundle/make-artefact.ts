import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type CompiledFile } from './compile.ts';
import { copyPackages } from './copy-packages.ts';
import { flexConsumption, type Target } from './lock-file.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

export type Artefact = Readonly<{ files: readonly CompiledFile[]; packages: Readonly<Record<string, string>> }>;

/**
 * Makes the folder that is deployed, anew: the bundle, host.json, a package.json with exact versions, and the production
 * packages that cannot be bundled. It runs from any place, with nothing else beside it.
 */
export async function makeArtefact(directory: string, target: Target = flexConsumption): Promise<Artefact> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const files = await compile(repository, directory);
  const packages = copyPackages(repository, directory, target);
  copyFileSync(join(repository, 'host.json'), join(directory, 'host.json'));
  const { name, version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const manifest = {
    name,
    version,
    private: true,
    type: 'module',
    main: 'main.mjs',
    engines: { node: '22 || 24' },
    dependencies: packages,
  };
  writeFileSync(join(directory, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { files, packages };
}
