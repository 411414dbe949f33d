import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, read, root } from './source-tree.ts';

const documents = projectFiles.filter((path) => path === 'README.md' || /^docs\/.*\.md$/.test(path));
const folders = ['functions', 'shared', 'infra', 'frontend', 'tests', 'docs', '.ci'];
const rootFiles = /^(README\.md|package\.json|tsconfig\.json|host\.json|local\.settings\.sample\.json|start\.mjs)$/;

/** Links of a document, relative to it, and what it quotes as code that begins like a path of the project. */
function pathsIn(document: string, text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1]!)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => normalize(join(dirname(document), link)));
  const quoted = [...prose.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1]!.replace(/:\d+$/, ''))
    .filter((code) => rootFiles.test(code) || folders.some((folder) => code.startsWith(`${folder}/`)))
    // `<name>`, `*` and `…` stand for something: they name no one path.
    .filter((code) => !/[<>*…{}]/.test(code));
  return [...links, ...quoted];
}

test('there is a README, and decisions are written down', () => {
  expect(documents).toContain('README.md');
  expect(documents.some((path) => path.startsWith('docs/decisions/'))).toBe(true);
});

test('every path that a document names is there', () => {
  const missing = documents.flatMap((document) =>
    pathsIn(document, read(document))
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('paths are found in links and in quoted code, and not in what stands for something', () => {
  const text =
    'See [the map](../shared/kernel) and `infra/local/start.ts:12`, not `shared/<wing>/x.ts` or <https://a.example/docs/x>.';
  expect(pathsIn('docs/page.md', text)).toEqual(['shared/kernel', 'infra/local/start.ts']);
});
