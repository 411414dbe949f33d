import { expect, test } from 'vitest';
import { listKeys } from '../../shared/protection/key-rotation/list-keys.ts';
import { rotateKeys } from '../../shared/protection/key-rotation/rotate-keys.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { rotationWorld } from '../support/rotation-world.ts';
import { on, rotationStory } from '../support/rotation-story.ts';

const db = await freshDatabase();
const uses = await rotationWorld(db);
const { aSealedCompany } = rotationStory(db, uses);
const day = 86_400_000;

test('a timer that runs each night keeps every key younger than 90 days', async () => {
  const { company } = await aSealedCompany();
  const madeAt = db.clock.now().getTime();
  const listed = async () => (await listKeys(uses, [company.id])).companies[0]!;
  const oldest = async () => {
    const { company: own, people } = await listed();
    return Math.min(Date.parse(own!.madeAt), Date.parse(people.oldestMadeAt!));
  };
  // Made just after a night's last run; the timer comes by each night, and again some minutes later for what waits.
  for (const night of [1, 87, 88, 89, 90, 91]) {
    db.clock.set(new Date(madeAt + night * day - 3_600_000));
    expect(db.clock.now().getTime() - (await oldest()), `night ${night}`).toBeLessThan(90 * day);
    const { companyDue, dueDataKeys } = await listed();
    expect({ companyDue, dueDataKeys }, `night ${night}`).toEqual({ companyDue: false, dueDataKeys: 0 });
    for (let piece = 0; piece < 3; piece += 1, db.clock.advance(600_000)) await rotateKeys(uses, [company.id], on);
    expect((await listed()).company!.version, `night ${night}`).toBe(night < 89 ? 1 : 2);
  }
});
