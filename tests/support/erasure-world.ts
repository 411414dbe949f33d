import { classes, tables } from '../../shared/database/schema.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { systemClock } from '../../shared/platform/clock.ts';
import type { Message } from '../../shared/platform/outbox/message.ts';
import { erasePerson } from '../../shared/protection/erasure/erase-person.ts';
import { knownTables } from '../../shared/protection/erasure/known-tables.ts';
import { neutralValues } from '../../shared/protection/erasure/neutral-values.ts';
import { planErasure } from '../../shared/protection/erasure/plan-erasure.ts';
import { rowsOfPerson } from '../../shared/protection/erasure/rows-of-person.ts';
import type { ErasureUses } from '../../shared/protection/erasure/uses.ts';
import { testSigner } from './seal-world.ts';
import { sharedLedger } from './shared-ledger.ts';
import type { VerbWorld } from './verb-world.ts';

export const allKnown = knownTables(Object.values(tables), classes);
export const erasing = planErasure(rowsOfPerson, allKnown, neutralValues);

/** What erasing people asks for, over a world of verbs, with a ledger in a bucket of its own. */
export async function erasureWorld({ db, uses: ofVerbs, later }: Pick<VerbWorld, 'db' | 'uses' | 'later'>) {
  const erasureLedger = await sharedLedger(db.name.replaceAll('_', '-'));
  const uses: ErasureUses = {
    ...ofVerbs,
    operations: db.operations,
    erasureLedger,
    signer: () => testSigner,
    erasing,
    // The store locks by its machine’s own time.
    clock: systemClock,
  };
  return {
    uses,
    /** The message that has somebody erased. */
    toErase: (
      { company, employee }: Pick<Person, 'company' | 'employee'>,
      wishes: Partial<Pick<Message<'erase-person'>, 'request' | 'basis'>> = {},
    ): Message<'erase-person'> => {
      later();
      return { version: 1, id: db.randomness.id(), company, employee, request: null, basis: 'request', ...wishes };
    },
    erase: (message: Message<'erase-person'>) => {
      later();
      return erasePerson(uses, message);
    },
  };
}
