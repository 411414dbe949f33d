import { swedishDay } from '../../../kernel/plain-date.ts';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { changeViewOf } from '../changes/change-view.ts';
import { noticeDays } from '../changes/change.ts';
import { readChanges } from '../changes/store.ts';
import type { SubProcessor } from '../ports.ts';
import { dataInWords } from '../words.ts';
import type { SubProcessorsView } from './contract.ts';

/**
 * Who processes data for the platform, by the catalogue of this release, what is to change among them by its day, and what did, the latest first.
 * All of it is public.
 */
export async function listPublicSubProcessors(uses: {
  operations: Database;
  subProcessors: readonly SubProcessor[];
}): Promise<SubProcessorsView> {
  authorise(asPlatformMachine('messenger'), 'sub-processor.tell');
  const { changes, today } = await uses.operations.onPlatform(
    async (tx) => ({ changes: await readChanges(tx), today: swedishDay(tx.now) }),
    'look',
  );
  const views = changes.map(changeViewOf);
  return {
    current: uses.subProcessors.map(({ name, purpose, categories, canRevealHealth, region, use, ...one }) => ({
      ...{ name, purpose, canRevealHealth, region, use },
      data: categories.map(dataInWords),
      inEea: one.inEea,
      transferBasis: one.transferBasis,
      byDefault: one.byDefault,
    })),
    coming: views.filter(({ state }) => state === 'announced'),
    past: views.filter(({ state }) => state !== 'announced'),
    noticeDays: noticeDays(today),
  };
}
