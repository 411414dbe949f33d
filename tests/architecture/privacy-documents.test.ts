import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../functions/catalogue.ts';
import { catalogue as command, overdue } from '../../functions/commands/operations/catalogue.ts';
import { documentFacts } from '../../functions/document-facts.ts';
import {
  catalogueNow,
  documentsNow,
  hashOf,
  livingDocuments,
  readReviewed,
  reviewedFile,
} from '../../functions/privacy-documents.ts';
import { sentFields } from '../../shared/adapters/claude/sent-fields.ts';
import { dpiaSections, dpiaVersion } from '../../shared/claims/ai-settings/dpia-text.ts';
import { lowestThreshold } from '../../shared/claims/evaluation/threshold.ts';
import { documentsOf } from '../../shared/protection/catalogue/documents.ts';
import { factsIn, standingOf } from '../../shared/protection/catalogue/fill-facts.ts';
import { renewedBy } from '../../shared/protection/catalogue/writing.ts';
import { projectFiles, read } from './source-tree.ts';
import { control } from '../support/control.ts';

control('records');

const run = (values: Record<string, string | boolean> = {}) => command.run(undefined as never, values);

test('what is written in docs/privacy is what the catalogue in code says', () => {
  const stale = [...documentsNow(read)].filter(([path, text]) => !projectFiles.includes(path) || read(path) !== text);
  expect(
    stale.map(([path]) => path),
    `${renewedBy} writes them anew`,
  ).toEqual([]);
  const known = new Set([...documentsNow(read).keys(), reviewedFile]);
  expect(projectFiles.filter((path) => path.startsWith('docs/privacy/') && !known.has(path))).toEqual([]);
});

test('the same catalogue gives the same bytes, in whatever order it was collected', () => {
  const turned = { ...catalogue, tables: catalogue.tables.toReversed(), flows: catalogue.flows.toReversed() };
  expect([...documentsOf(turned)]).toEqual([...documentsOf(catalogue)]);
});

test('both records have every field that Art. 30 asks for', () => {
  const json = (name: string) => JSON.parse(read(`docs/privacy/generated/${name}.json`)) as Record<string, unknown>;
  for (const name of ['record-30-1-employer', 'record-30-1-clvr']) {
    const { a, g, activities } = json(name) as { a: object; g: unknown[]; activities: Record<string, unknown>[] };
    expect(Object.values(a).every(Boolean) && g.length > 5 && activities.length > 3).toBe(true);
    for (const { b, c, d, e, f } of activities) {
      expect([b, c, (f as unknown[]).length > 0].every(Boolean), String(b)).toBe(true);
      expect(Array.isArray(d) && Array.isArray(e)).toBe(true);
    }
  }
  const { a, b, c, d } = json('record-30-2-clvr') as Record<'a' | 'b' | 'c' | 'd', unknown[]>;
  expect(Object.keys(a).length > 0 && b.length > 5 && Array.isArray(c) && d.length > 5).toBe(true);
});

test('the catalogue is the one that somebody has gone through: who changes it reviews it', () => {
  const { review, catalogue: signed } = readReviewed(read(reviewedFile));
  const { hash } = catalogueNow();
  expect(review.of, 'npm run operations -- catalogue shows what is otherwise; --review ROLE signs it').toBe(hash);
  expect(hashOf(signed)).toBe(hash);
  expect(review.by).not.toMatch(/[@\d]/);
});

test('every living document says who answers for it, from when it is, and when it is gone through again', () => {
  for (const path of livingDocuments) expect(standingOf(read(path)), path).not.toBeNull();
  const asked = livingDocuments.flatMap((path) => factsIn(read(path)));
  expect(Object.keys(documentFacts).filter((name) => !asked.includes(name))).toEqual([]);
});

test('the assessment in the app says nothing else than the documents: threshold, place, what is sent, who decides', () => {
  const body = (language: 'sv' | 'en') =>
    dpiaSections.flatMap((part) => part.body.map((one) => one[language])).join('\n');
  const percent = Math.round(lowestThreshold * 100);
  expect(body('en')).toContain(`below ${percent}%`);
  expect(body('sv')).toContain(`under ${percent} %`);
  expect(read('docs/privacy/dpia.md')).toContain(`${percent} %: below it people decide`);
  for (const text of [body('en'), read('docs/privacy/dpia.md'), read('docs/privacy/ai-act-assessment.md')])
    expect(text).toMatch(/provisional/);
  expect(body('sv')).toContain('preliminära');
  expect(read('docs/privacy/konsekvensbedomning.md')).toContain('preliminärt');
  expect(read('docs/privacy/dpia.md')).toContain(`impact assessment in the app: ${dpiaVersion}`);
  // What the app lists as sent for a judgement, word by word, is what is sent.
  const words = {
    'claim.amount': 'amount',
    'claim.date': 'day',
    'claim.vendor': 'seller',
    'receipts[]': 'text of the receipt',
  };
  const [listed = ''] = /To Claude.*/.exec(body('en')) ?? [];
  for (const [path, word] of Object.entries(words)) {
    expect(listed).toContain(word);
    expect(sentFields.map((field) => field.path)).toContain(path);
  }
  const fromClaim = sentFields.filter(({ from }) => from === 'claim').map(({ path }) => path);
  expect(new Set(fromClaim)).toEqual(new Set(['claim.amount', 'claim.currency', 'claim.date']));
});

test('the release gate is content with what is reviewed, and says in words what is not', async () => {
  const { differences: none, faults } = (await run()) as unknown as { differences: string[]; faults: string[] };
  expect(none).toEqual([]);
  // A day that has come is the command's to say: a test does not turn red by itself.
  expect(faults.filter((fault) => !fault.includes('was to be gone through'))).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'reviewed-'));
  try {
    const { snapshot, hash } = catalogueNow();
    const before: Record<string, Record<string, string>> = structuredClone(snapshot);
    delete before['table employees · language'];
    before['table employees · name'] = { ...before['table employees · name']!, recipients: 'nobody' };
    before['table expenses'] = { ...before['table expenses']!, retention: '10 years after the flood' };
    before['table shoes'] = { purpose: 'Know shoes' };
    const file = join(folder, 'before.json');
    writeFileSync(
      file,
      JSON.stringify({ review: { of: hash, by: 'somebody', date: '2026-01-01' }, catalogue: before }),
    );
    const { differences } = (await run({ against: file })) as unknown as { differences: string[] };
    expect(differences).toHaveLength(4);
    expect(differences[0]).toContain('table employees · language was added (category: user.account.settings');
    expect(differences[1]).toBe('table shoes is gone');
    expect(differences[2]).toBe('table employees · name: recipients was “nobody”, is “mail”');
    expect(differences[3]).toMatch(/^table expenses: retention was “10 years after the flood”, is “/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a living document whose day has come is said to be due', () => {
  expect(overdue('2026-12-01')).toEqual([]);
  expect(overdue('2999-01-01')).toHaveLength(livingDocuments.length);
});

test.each(['no-such-branch', '--output=x', 'a;b'])(
  'it compares with files and commits alone, and not with %s',
  async (against) => {
    await expect(run({ against })).rejects.toThrow();
  },
);

test.each(['Anna Andersson', 'anna@example.com', 'x'])(
  'a review is signed by a role, and not by %s',
  async (review) => {
    await expect(run({ review })).rejects.toThrow('a role');
  },
);
