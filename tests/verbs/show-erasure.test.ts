import { expect, test } from 'vitest';
import { exportErasure } from '../../shared/protection/erasure/export-erasure.ts';
import { ledgerKey } from '../../shared/protection/erasure/ledger-object.ts';
import { listErasures } from '../../shared/protection/erasure/list-erasures.ts';
import { rowsOfPerson } from '../../shared/protection/erasure/rows-of-person.ts';
import { showErasure } from '../../shared/protection/erasure/show-erasure.ts';
import { hasColumnWord, tableWords } from '../../shared/protection/erasure/words.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { openSql, signSql } from '../../shared/platform/transparency/signed-sql.ts';
import { LockedObjectsAway } from '../../shared/platform/locked-objects.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { erasing as steps, erasureWorld } from '../support/erasure-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses: ofVerbs } = world;
const story = claimStory(world);
const payroll = payrollWorld(world);
const { uses: erasing, toErase, erase } = await erasureWorld(world);
const uses = { ...ofVerbs, ...erasing };

const company = await aCompany(db);
const neighbour = await aCompany(db);
const { employee, colleague, hr, manager } = company.people;
await story.approved(employee);
await payroll.lockedRun(company.people.salary, '2026-05');
await story.declined(colleague);
const request = db.randomness.id();
const [first, second] = [toErase(employee, { request }), toErase(colleague)];
await erase(first);
await erase(second);

const bytesOf = async (format: string) => {
  const { name, type, bytes } = await exportErasure(uses, hr, first.id, { format });
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return { name, type, text: Buffer.concat(parts).toString('utf8') };
};

test('HR lists who was erased, the latest first, as ids and figures; nobody else does, and nobody of another company', async () => {
  const { items, next } = await listErasures(uses, hr, {});
  expect(next).toBeNull();
  expect(items.map(({ id, person, basis, request: of }) => [id, person, basis, of])).toEqual([
    [second.id, colleague.employee, 'request', null],
    [first.id, employee.employee, 'request', request],
  ]);
  expect(items[1]).toMatchObject({ keptUntil: '2033-12-31', finishedAt: expect.any(String) });
  expect(items[1]!.figures.deleted).toBeGreaterThan(3);
  expect(items[1]!.figures.kept).toBeGreaterThan(5);
  expect(items[0]!.figures.kept).toBe(0);
  await expectRefusal(listErasures(uses, manager, {}), 'not-allowed');
  expect((await listErasures(uses, neighbour.people.hr, {})).items).toEqual([]);
  await expectRefusal(showErasure(uses, neighbour.people.hr, first.id), 'not-found');
});

test('one is shown with what was done to each table, the law and its last day, the key and the ledger as they are', async () => {
  const view = await showErasure(uses, hr, first.id);
  expect(view).toMatchObject({
    ledger: 'signed',
    key: { destroyedAt: expect.any(String), copyGoneAt: expect.any(String) },
  });
  expect(
    view.evidence.find(({ table, column }) => table.name === 'employees' && column?.name === 'name'),
  ).toMatchObject({
    done: 'pseudonymised',
    rows: 1,
    law: null,
  });
  const kept = view.evidence.filter(({ done }) => done === 'kept');
  for (const one of kept)
    expect(one).toMatchObject({ keptUntil: '2033-12-31', law: { sv: 'Bokföringslagen 7 kap. 2 §' } });
  expect(kept.length).toBeGreaterThan(5);
});

test('a ledger that lost it, was given another’s, or is away is said to be so', async () => {
  const place = ledgerKey(company.id, first.id);
  const says = async (readOldest: (typeof erasing.erasureLedger)['readOldest']) =>
    (await showErasure({ ...uses, erasureLedger: { ...erasing.erasureLedger, readOldest } }, hr, first.id)).ledger;
  const there = (await erasing.erasureLedger.readOldest(place))!;
  expect(await says(() => Promise.resolve(there))).toBe('signed');
  expect(await says(() => Promise.resolve(null))).toBe('missing');
  expect(await says(() => Promise.resolve(Buffer.from('-- erasure {}\n')))).toBe('foreign');
  // Signed by us, and about the same person: but it keeps less, or for another reason, than the database says.
  const said = openSql(erasing.signer().trustedKeys, place, there)!;
  for (const [is, other] of [
    ['"keptUntil":"2033-12-31"', '"keptUntil":"2030-12-31"'],
    [/"keptExpenses":\["[^\]]+\]/, '"keptExpenses":[]'],
    ['"basis":"request"', '"basis":"retention"'],
  ] as const) {
    const changed = said.replace(is, other);
    expect(changed).not.toBe(said);
    const object = Buffer.from(signSql(erasing.signer(), place, changed));
    expect(await says(() => Promise.resolve(object))).toBe('foreign');
  }
  expect(await says(() => Promise.reject(new LockedObjectsAway('ETIMEDOUT')))).toBe('away');
});

test('it is taken along as CSV or JSON, which is recorded', async () => {
  const csv = await bytesOf('csv');
  expect(csv).toMatchObject({ name: `radering-${first.id}.csv`, type: 'text/csv' });
  expect(csv.text).toContain('Bokföringslagen 7 kap. 2 §');
  expect(csv.text.trim().split('\n')).toHaveLength((await showErasure(uses, hr, first.id)).evidence.length + 1);
  const json = await bytesOf('json');
  expect(JSON.parse(json.text)).toMatchObject({ id: first.id, ledger: 'signed' });
  await expectRefusal(exportErasure(uses, hr, first.id, { format: 'xlsx' }), 'input-invalid');
  await expectRefusal(exportErasure(uses, manager, first.id, { format: 'csv' }), 'not-allowed');
  const taken = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(auditEntries).orderBy(auditEntries.at, auditEntries.id),
  );
  expect(taken.filter(({ act }) => act === 'list.exported').map(({ details }) => details)).toMatchObject([
    { list: 'erasure', erasure: first.id, format: 'csv' },
    { list: 'erasure', erasure: first.id, format: 'json' },
  ]);
});

test('every table and column of the evidence has a word that HR reads', () => {
  expect(rowsOfPerson.map(({ table }) => table).filter((table) => !(table in tableWords))).toEqual([]);
  const columns = steps.flatMap((step) => ('column' in step ? [step.column] : []));
  expect([...new Set(columns)].filter((column) => !hasColumnWord(column))).toEqual([]);
});
