import { expect, test } from 'vitest';
import { projectFiles, read } from './source-tree.ts';

const text = projectFiles.filter((path) =>
  /\.(ts|tsx|mjs|js|json|md|css|html|sql|yml|yaml)$|^\.[a-z]|^\.ci\//.test(path),
);

/** Put together here, so that this file does not name what it refuses. */
const places = ['work', 'home', 'root', 'Users', 'tmp'].map((folder) => `/${folder}/`);
const registries = [
  ['registry', 'npmjs', 'org'].join('.'),
  ['npm', 'pkg', 'github'].join('.'),
  ['"resol', 'ved":'].join(''),
];

test('no file names a place on somebody’s machine', () => {
  const found = text.flatMap((path) =>
    places
      .filter((place) => new RegExp(`(^|[\\s"'\`(=:])${place}`, 'm').test(read(path)))
      .map((place) => `${path}: ${place}`),
  );
  expect(found).toEqual([]);
});

test('no file names a package registry: packages are pinned by their content', () => {
  const found = text.flatMap((path) =>
    registries.filter((name) => read(path).includes(name)).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('every package is pinned to one version and by its content', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>;
  };
  const unpinned = Object.entries(packages).filter(([path, { integrity, link }]) => path !== '' && !link && !integrity);
  expect(unpinned.map(([path]) => path)).toEqual([]);
});
