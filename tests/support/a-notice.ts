import type { Person } from '../../shared/platform/actor.ts';
import { subProcessorNotices } from '../../shared/trust/vendors/changes/table.ts';
import type { VerbWorld } from './verb-world.ts';

/** Puts into the database that somebody was told of a change of sub-processors. */
export const aNotice = ({ app }: Pick<VerbWorld['db'], 'app'>, { company, employee }: Person): Promise<unknown> =>
  app.inTenant(company, (tx) =>
    tx.db.insert(subProcessorNotices).values({
      companyId: company,
      id: tx.newId(),
      changeId: tx.newId(),
      kind: 'announced',
      employeeId: employee,
      state: 'sent',
      createdAt: tx.now,
      changedAt: tx.now,
    }),
  );
