import { expect, test } from 'vitest';
import { projectFiles } from './source-tree.ts';

/** Names that say what kind of thing is inside, and nothing of what it is for. */
const vague = /^(helpers?|utils?|utilities|libs?|common|misc|core|dtos?|types?|interfaces?|constants)$/i;
const kinds = /^(services?|models?|controllers?|handlers?|managers?|components?|hooks?|repositories)$/i;

test('folders and files are named by idea, not by kind', () => {
  const bad = projectFiles.filter((path) => {
    const [, ...parts] = path.split('/');
    const file = parts.pop()?.replace(/\..*$/, '') ?? '';
    return vague.test(file) || parts.some((folder) => vague.test(folder) || kinds.test(folder));
  });
  expect(bad).toEqual([]);
});

test('a folder has one door at most, and only a capability has it', () => {
  const doors = projectFiles.filter((path) => /^(shared|functions|frontend)\/.*\/index\.tsx?$/.test(path));
  expect(
    doors.filter((path) => !/^shared\/(people|claims|payroll|messages|protection|trust)\/[^/]+\/index\.ts$/.test(path)),
  ).toEqual([]);
});
