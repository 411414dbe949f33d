import { expect, test } from 'vitest';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import { read, sourcesUnder } from './source-tree.ts';
import { parse, walk, type Node } from './syntax.ts';

const placesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

/** The text of a literal or of a template without values; null for anything else. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral' || (node['expressions'] as Node[]).length > 0) return null;
  const [whole] = node['quasis'] as (Node & { value: { cooked: string } })[];
  return whole?.value.cooked ?? null;
}

/** Every object literal with both `sv` and `en` texts. */
function pairsIn(path: string, source: string): { path: string; sv: string; en: string }[] {
  const pairs: { path: string; sv: string; en: string }[] = [];
  walk(parse(path, source).program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const held = new Map<string, string>();
    for (const property of node['properties'] as Node[]) {
      const key = property['key'] as Node | undefined;
      const text = property.type === 'Property' ? textOf(property['value'] as Node) : null;
      if (key && text !== null) held.set(String(key['name'] ?? key['value']), text);
    }
    const [sv, en] = [held.get('sv'), held.get('en')];
    if (sv !== undefined && en !== undefined) pairs.push({ path, sv, en });
  });
  return pairs;
}

const pairs = sourcesUnder('shared', 'functions', 'frontend', 'infra').flatMap((path) => pairsIn(path, read(path)));
const problems = Object.entries(problemCodes).flatMap(([code, { title, detail }]) =>
  [title, detail].map((text) => ({ path: code, sv: text.sv, en: text.en })),
);

test('texts in two languages were found', () => {
  expect(pairs.length).toBeGreaterThan(20);
});

test('both languages of a text have the same places to fill, and neither is empty', () => {
  const uneven = [...pairs, ...problems].filter(
    ({ sv, en }) => sv.trim() === '' || en.trim() === '' || String(placesIn(sv)) !== String(placesIn(en)),
  );
  expect(uneven).toEqual([]);
});

/**
 * One word for one thing, docs/decisions/one-way-to-write-texts.md. The impact assessment is left out: what HR has acknowledged keeps
 * its words.
 */
const otherWords: readonly [RegExp, string][] = [
  [/kategori/i, 'förmån'],
  [/\bden anställd[ae]s?\b|\bde anställdas?\b/i, 'medarbetaren'],
  [/^anställd$/i, 'Medarbetare'],
];
const otherWordsIn = ({ sv }: { sv: string }) =>
  otherWords.filter(([word]) => word.test(sv)).map(([, better]) => better);

test('a benefit and a person are called one thing on every page', () => {
  const mixed = [...pairs, ...problems]
    .filter(({ path }) => path !== 'shared/claims/ai-settings/dpia-text.ts')
    .filter((text) => otherWordsIn(text).length > 0);
  expect(mixed).toEqual([]);
  const found = ['Kategori', 'Den anställda ser det.', 'Anställd', 'Alla som är anställda i dag'].map((sv) =>
    otherWordsIn({ sv }),
  );
  expect(found).toEqual([['förmån'], ['medarbetaren'], ['Medarbetare'], []]);
});

test('a text that lacks a place in one language is found', () => {
  const [pair] = pairsIn('x.ts', `const a = { sv: 'Högst {limit} kr', en: 'No more' };`);
  expect([placesIn(pair!.sv), placesIn(pair!.en)]).toEqual([['limit'], []]);
});
