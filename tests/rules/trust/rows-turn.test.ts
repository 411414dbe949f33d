import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { controls } from '../../../shared/trust/controls/sections.ts';
import { checks, type EvidenceId } from '../../../shared/trust/evidence/checks.ts';
import type { Control } from '../../../shared/trust/controls/control.ts';
import type { Facts } from '../../../shared/trust/evidence/facts.ts';
import { rowOf, rowsFrom } from '../../../shared/trust/rows.ts';
import { root } from '../../architecture/source-tree.ts';
import { breaks } from '../../support/trust/broken-facts.ts';
import { goodFacts, noFacts } from '../../support/trust/good-facts.ts';

/** The row of a control as it is once its part is built. */
function builtRow({ id, title, text, needs, accountable }: Control, facts: Facts) {
  return rowOf({ id, title, text, needs, accountable }, 'any', facts);
}

describe.each(controls.map((control) => [control.id, control] as const))('%s', (id, control) => {
  test('is in place where everything holds', () => {
    expect(builtRow(control, goodFacts).status).toBe('in-place');
  });

  test.each(control.needs)('turns where %s does not hold', (need) => {
    const { status, evidence } = builtRow(control, breaks[need](id));
    expect(evidence.find((one) => one.id === need)?.holds).toBe(false);
    const alone = evidence.every(({ holds }) => holds !== true);
    expect(status).toBe(checks[need].kind === 'documented' && !alone ? 'partly' : 'failing');
  });

  test('says that nothing was checked where nothing could be read', () => {
    const { status, evidence } = builtRow(control, noFacts);
    // What the register of this release does not name is missing from it, and that is no lack of facts.
    const seen = evidence.filter((one) => !one.id.startsWith('register:'));
    expect(seen.filter(({ holds }) => holds !== 'unknown')).toEqual([]);
    expect(status).toBe(seen.length === evidence.length ? 'not-checked' : 'failing');
  });

  test('rests on something that does not come from paper alone, or says so', () => {
    const kinds = new Set(control.needs.map((need) => checks[need].kind));
    expect(kinds.size === 1 && kinds.has('documented')).toBe(id === 'certificates');
  });
});

test('each piece of evidence is needed by a control, and each control is said once', () => {
  const needed = new Set<string>(controls.flatMap(({ needs }) => needs));
  const unused = (Object.keys(checks) as EvidenceId[]).filter((id) => !needed.has(id));
  expect(unused).toEqual([]);
  expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
});

test('one person who has gone through a document twice is not two', () => {
  const documents = goodFacts.documents.map((one) => ({ ...one, reviewedBy: ['founder', 'founder'] }));
  const rows = rowsFrom({ ...goodFacts, documents }).flatMap(({ evidence }) => evidence);
  const written = rows.filter(({ kind, id }) => kind === 'documented' && id.startsWith('doc:'));
  expect(new Set(written.map(({ holds }) => holds))).toEqual(new Set(['unknown']));
});

test('nothing is called planned that is built', () => {
  const planned = rowsFrom(goodFacts).filter(({ status }) => status === 'planned');
  const built = planned.filter(({ control }) => existsSync(join(root, control.builtIn ?? '')));
  expect(built.map(({ control }) => control.id)).toEqual([]);
  expect(rowsFrom(noFacts).filter(({ status }) => status === 'planned')).toHaveLength(planned.length);
});

test('on one machine nothing that only a deployment can show is said to hold', () => {
  const facts: Facts = { ...noFacts, configuration: { ...goodFacts.configuration!, role: 'local' } };
  const holding = rowsFrom(facts).flatMap(({ evidence }) => evidence.filter(({ holds }) => holds === true));
  expect([...new Set(holding.map(({ id }) => id))]).toEqual(['node-cared-for']);
});
