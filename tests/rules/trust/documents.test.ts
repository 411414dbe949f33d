import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReviewed, reviewedFile } from '../../../functions/privacy-documents.ts';
import { documents } from '../../../shared/trust/documents.ts';
import { checks } from '../../../shared/trust/evidence/checks.ts';
import { incidentPlan } from '../../../shared/trust/incidents/plan.ts';
import { rowsFrom } from '../../../shared/trust/rows.ts';
import { goodFacts } from '../../support/trust/good-facts.ts';
import { root } from '../../architecture/source-tree.ts';

/** The file is what one person left, whatever roles it names them by. */
const reviews = [readReviewed(readFileSync(join(root, reviewedFile), 'utf8')).review];
const byThatFile = documents.filter(({ file }) => file.startsWith('docs/privacy/generated/'));

test('each document that a control rests on is in the register once, and its file is there', () => {
  const asked = Object.keys(checks).flatMap((id) => (id.startsWith('doc:') ? [id.slice(4)] : []));
  expect(documents.map(({ id }) => id).toSorted()).toEqual(asked.toSorted());
  expect(documents.filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  expect(documents.find(({ id }) => id === 'incident-plan')?.file).toBe(incidentPlan.path);
});

test('one person in two roles is not two who have gone through a document', () => {
  expect(byThatFile.length).toBeGreaterThan(2);
  for (const { id, reviewedBy } of byThatFile) expect(new Set(reviewedBy).size, id).toBeLessThanOrEqual(reviews.length);
  for (const { id, reviewedBy } of documents)
    expect(
      reviewedBy.filter((role) => !/^[a-z]+$/.test(role)),
      id,
    ).toEqual([]);
});

test('a document that fewer than two have gone through does not count, and has no day', () => {
  const few = documents.filter(({ reviewedBy }) => new Set(reviewedBy).size < 2);
  expect(few.filter(({ reviewedBy, reviewedOn }) => reviewedBy.length === 0 && reviewedOn !== null)).toEqual([]);
  const evidence = rowsFrom({ ...goodFacts, documents }).flatMap((row) => row.evidence);
  const counted = evidence.filter(({ id, holds }) => holds === true && few.some((one) => id === `doc:${one.id}`));
  expect(counted).toEqual([]);
});
