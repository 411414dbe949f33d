import { expect, test } from 'vitest';
import { listSavedFilters } from '../../shared/people/saved-filters/list-saved-filters.ts';
import { removeFilter } from '../../shared/people/saved-filters/remove-filter.ts';
import { saveFilter } from '../../shared/people/saved-filters/save-filter.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, hr } = ours.people;
const paid = { list: 'claims', name: 'Utbetalda', query: { state: 'paid', sort: 'total' } } as const;

test('a way of seeing a list is its owner’s alone, comes back as it was saved, and is forgotten when asked', async () => {
  let id = '';
  const recorded = await recordedBy(db.app, ours.id, async () => {
    ({ id } = await saveFilter(uses, employee, paid));
  });
  expect(recorded).toEqual({ audit: ['saved-filter.made'], events: [], outbox: [] });
  world.later();
  await saveFilter(uses, employee, { ...paid, name: 'Igen' });
  expect((await listSavedFilters(uses, employee)).items).toMatchObject([{ ...paid, id }, { name: 'Igen' }]);
  expect((await listSavedFilters(uses, hr)).items).toEqual([]);
  await expectRefusal(removeFilter(uses, hr, id), 'not-found');
  await expectRefusal(removeFilter(uses, theirs.people.employee, id), 'not-found');
  await removeFilter(uses, employee, id);
  await expectRefusal(removeFilter(uses, employee, id), 'not-found');
  expect((await listSavedFilters(uses, employee)).items).toMatchObject([{ name: 'Igen' }]);
});

test('what a filter is called is sealed', async () => {
  await saveFilter(uses, employee, { ...paid, name: 'Annas sjukgymnastik' });
  const client = await db.client('operations');
  const { rows } = await client.query<{ whole: string }>(
    `select encode(content, 'escape') as whole from saved_filters where company_id = $1`,
    [ours.id],
  );
  await client.end();
  expect(rows.map(({ whole }) => whole).join('\n')).not.toMatch(/sjukgymnastik|state/);
});

test('a nameless one, one with no filter of ours in it, and the twenty-first of a list are refused', async () => {
  await expectRefusal(saveFilter(uses, hr, { ...paid, name: '  ' }), 'input-invalid');
  await expectRefusal(saveFilter(uses, hr, { ...paid, query: { 'a-b': 'x' } }), 'input-invalid');
  await expectRefusal(saveFilter(uses, hr, { ...paid, query: { state: 'x'.repeat(101) } }), 'input-invalid');
  for (let n = 0; n < 20; n += 1) await saveFilter(uses, hr, { ...paid, name: `Nr ${n}` });
  await expectRefusal(saveFilter(uses, hr, paid), 'too-many-filters');
  await saveFilter(uses, hr, { ...paid, list: 'queue' });
});
