import { expect, test } from 'vitest';
import { chooseLanguage } from '../../shared/people/employees/choose-language.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { recordedBy, recordsOf } from '../support/records.ts';

const db = await freshDatabase();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const uses = { database: db.app };
const english = async (company: string) =>
  (await db.app.inTenant(company, (tx) => tx.db.select().from(employees)))
    .filter(({ language }) => language === 'en')
    .map(({ id }) => id);

test('sets one’s own language and nobody else’s, and records it', async () => {
  const recorded = await recordedBy(db.app, ours.id, () =>
    chooseLanguage(uses, ours.people.employee, { language: 'en' }),
  );
  expect(recorded).toEqual({ audit: ['language.chosen'], events: [], outbox: [] });
  expect(await english(ours.id)).toEqual([ours.people.employee.employee]);
  expect(await english(theirs.id)).toEqual([]);
});

test('another language, or nobody’s wish, changes nothing', async () => {
  const before = await recordsOf(db.app, ours.id);
  await expectRefusal(chooseLanguage(uses, ours.people.employee, { language: 'fi' as 'en' }), 'input-invalid');
  await expectRefusal(chooseLanguage(uses, { ...ours.people.hr, roles: [] }, { language: 'en' }), 'not-allowed');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});
