import type { Id } from '../../shared/kernel/ids.ts';
import { asMachine } from '../../shared/platform/actor.ts';
import { rotateDataKeys } from '../../shared/protection/key-rotation/rotate-data-keys.ts';
import type { Pace, RotationUses } from '../../shared/protection/key-rotation/uses.ts';
import { aCompany } from './a-company.ts';
import type { FreshDatabase } from './fresh-database.ts';
import { sealedClaim } from './rotation-world.ts';

/** Goes on to the end. */
export const on: Pace = { goesOn: () => true };
export const keyKeeperOf = (company: Id) => asMachine('key-keeper', company);

/** What the tests of data keys begin with, on a database of the file's own. */
export function rotationStory(db: FreshDatabase, uses: RotationUses) {
  return {
    /** A company with two people's claims. */
    async aSealedCompany(world: RotationUses = uses) {
      const company = await aCompany(db);
      const { employee, colleague } = company.people;
      const theirs = await sealedClaim(db, world, company, employee.employee, 'Simhallen i Ängelholm AB');
      const others = await sealedClaim(db, world, company, colleague.employee, 'Yogastudion');
      db.clock.advance(1_000);
      return { company, employee: employee.employee, theirs, others };
    },
    /** Rotates to the end, over the wait in the middle. */
    async rotateWhole(company: Id, { every = true, world = uses } = {}) {
      const first = await rotateDataKeys(world, keyKeeperOf(company), on, every);
      if (first.is !== 'waits') return first;
      db.clock.set(first.until);
      return rotateDataKeys(world, keyKeeperOf(company), on, false);
    },
  };
}
