import type * as z from 'zod/mini';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { changeViewOf, objectionViewOf } from './change-view.ts';
import type { listSubProcessorChanges as contract } from './contract.ts';
import { readChanges, readObjections } from './store.ts';

/** Changes of sub-processors, what is to come first, with what the reader's company has said. Throws Problem `not-allowed`. */
export async function listSubProcessorChanges(
  uses: { database: Database; seals: Seals },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'sub-processor.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const changes = await readChanges(tx);
      const said = await readObjections(
        tx,
        changes.map(({ id }) => id),
      );
      const items = changes.map(async (change) => {
        const about = said.filter(({ changeId }) => changeId === change.id);
        const objections = about.map(async (one) => ({
          ...(await objectionViewOf(uses, one)),
          own: one.employeeId === actor.employee,
        }));
        return {
          ...changeViewOf(change),
          objections: await Promise.all(objections),
          mayObject: change.state === 'announced' && about.every(({ employeeId }) => employeeId !== actor.employee),
        };
      });
      return { items: await Promise.all(items) };
    },
    'look',
  );
}
