import { expect, test } from 'vitest';
import { read } from '../../architecture/source-tree.ts';
import { control } from '../../support/control.ts';

control('dependencies');

type Lock = { packages: Record<string, { version?: string; integrity?: string; resolved?: string; link?: boolean }> };
type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;

test('every package is named in one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Manifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('every package that is installed has a checksum, and comes from no address of its own', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const all = Object.entries(packages).filter(([path]) => path !== '');
  expect(all.length).toBeGreaterThan(100);
  expect(
    all.filter(([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved).map(([path]) => path),
  ).toEqual([]);
});
