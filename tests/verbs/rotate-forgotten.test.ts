import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { rotateDataKeys } from '../../shared/protection/key-rotation/rotate-data-keys.ts';
import { keyRotations } from '../../shared/protection/key-rotation/table.ts';
import type { RotationUses } from '../../shared/protection/key-rotation/uses.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { openedClaim, rotationWorld } from '../support/rotation-world.ts';
import { keyKeeperOf, on, rotationStory } from '../support/rotation-story.ts';

const db = await freshDatabase();
const uses = await rotationWorld(db);
const actorOf = keyKeeperOf;
const { aSealedCompany, rotateWhole } = rotationStory(db, uses);

test('a person who is forgotten half-way stays forgotten, and nobody else is held up', async () => {
  const { company, employee, theirs, others } = await aSealedCompany();
  let steps = 0;
  expect((await rotateDataKeys(uses, actorOf(company.id), { goesOn: () => (steps += 1) <= 4 }, true)).is).toBe(
    'stopped',
  );
  await forgetHolder({ ...uses, dataKeys: uses.keys.dataKeys }, company.id, personHolder(employee));
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  expect(await db.keys.inTenant(company.id, (tx) => tx.db.$count(dataKeys, eq(dataKeys.holder, employee)))).toBe(0);
  const fresh = await keyWorld(db);
  await expect(openedClaim(db, fresh, company.id, theirs)).rejects.toMatchObject({ name: 'KeyForgotten' });
  expect(new Set(Object.values(await openedClaim(db, fresh, company.id, others)))).toEqual(new Set(['Yogastudion']));
  const [rotation] = await db.operations.inTenant(company.id, (tx) => tx.db.select().from(keyRotations));
  expect(rotation!.left).toBeGreaterThan(0);
});

test('a person who is forgotten while the next version of their key is made keeps none of them', async () => {
  const { company, employee } = await aSealedCompany();
  const forget = () => forgetHolder({ ...uses, dataKeys: uses.keys.dataKeys }, company.id, personHolder(employee));
  let forgetting: Promise<number> | undefined;
  const racing: RotationUses = {
    ...uses,
    keyDatabase: {
      ...uses.keyDatabase,
      inTenant: (of, work, mode) =>
        uses.keyDatabase.inTenant(
          of,
          async (tx) => {
            const answer = await work(tx);
            if (mode === undefined && typeof answer === 'number' && answer > 0 && !forgetting) {
              forgetting = forget();
              await pause(200);
            }
            return answer;
          },
          mode,
        ),
    },
  };
  await rotateDataKeys(racing, actorOf(company.id), on, true);
  await forgetting;
  expect(forgetting).toBeDefined();
  expect(await db.keys.inTenant(company.id, (tx) => tx.db.$count(dataKeys, eq(dataKeys.holder, employee)))).toBe(0);
});
