import { expect, test } from 'vitest';
import { showKeys } from '../../shared/protection/key-rotation/show-keys.ts';
import { keysView } from '../../shared/protection/key-rotation/contract.ts';
import { rotateDataKeys } from '../../shared/protection/key-rotation/rotate-data-keys.ts';
import { rotateVaultKey } from '../../shared/protection/key-rotation/rotate-vault-key.ts';
import { asMachine } from '../../shared/platform/actor.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { rotationWorld, sealedClaim } from '../support/rotation-world.ts';

const db = await freshDatabase();
const uses = await rotationWorld(db);
const databases = { database: db.app, keyDatabase: db.keys };
const on = { goesOn: () => true };

test('HR sees the ages of their own company’s keys, what is replaced and how far it has come', async () => {
  const [company, other] = [await aCompany(db), await aCompany(db)];
  const { hr, employee, colleague } = company.people;
  expect(await showKeys(databases, hr)).toEqual({
    vault: null,
    company: null,
    people: { count: 0, oldestMadeAt: null, dueAt: null, older: 0 },
    running: [],
    lastFinishedAt: null,
  });

  const made = db.clock.now().toISOString();
  await sealedClaim(db, uses, company, employee.employee, 'Simhallen');
  db.clock.advance(86_400_000);
  await sealedClaim(db, uses, company, colleague.employee, 'Simhallen');
  await rotateVaultKey(uses, [company.id], on, false);
  const seen = await showKeys(databases, hr);
  expect(keysView.safeParse(seen).success).toBe(true);
  const due = new Date(Date.parse(made) + 90 * 86_400_000).toISOString();
  expect(seen).toMatchObject({
    company: { version: 1, madeAt: made, dueAt: due, older: 0 },
    people: { count: 2, oldestMadeAt: made, dueAt: due, older: 0 },
    running: [],
  });
  expect(seen.vault).not.toBeNull();
  expect((await showKeys(databases, other.people.hr)).company).toBeNull();

  db.clock.advance(1_000);
  let looked = 0;
  await rotateDataKeys(
    uses,
    asMachine('key-keeper', company.id),
    { goesOn: () => looked === 0, onProgress: ({ seen: rows }) => (looked = rows) },
    true,
  );
  const midway = await showKeys(databases, hr);
  expect(midway.people.older).toBe(3);
  expect(midway.running).toMatchObject([{ level: 'person', pass: 1, waits: false }]);
  expect(midway.running[0]!.done).toBeGreaterThan(0);
  await rotateDataKeys(uses, asMachine('key-keeper', company.id), on, false);
  expect((await showKeys(databases, hr)).running).toMatchObject([{ level: 'person', waits: true }]);
});

test('nobody but HR sees them', async () => {
  const { people } = await aCompany(db);
  for (const person of [people.employee, people.manager, people.finance, people.salary])
    await expect(showKeys(databases, person)).rejects.toMatchObject({ code: 'not-allowed' });
});
