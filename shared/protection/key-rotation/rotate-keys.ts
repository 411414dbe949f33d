import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { rotateCompanyKey } from './rotate-company-key.ts';
import { rotateDataKeys } from './rotate-data-keys.ts';
import { rotateVaultKey } from './rotate-vault-key.ts';
import { retireVaultVersions } from './vault-versions.ts';
import { retireVersions } from './retire-versions.ts';
import type { Pace, RotationUses, Standing } from './uses.ts';

/** What a run came to: how many steps it took, the first time at which something that waits can go on, and what it could not do. */
export type Run = Readonly<{ done: number; waitsUntil: Date | null; stopped: boolean; failures: readonly unknown[] }>;

/**
 * Replaces what is due of every level, in this order: the vault's key, then each company's, then its data keys; and removes what
 * nothing needs any more. Where it fails for one, the others have their turn all the same.
 */
export async function rotateKeys(uses: RotationUses, companies: readonly Id[], pace: Pace): Promise<Run> {
  const failures: unknown[] = [];
  let done = 0;
  let waitsUntil: Date | null = null;
  let stopped = false;
  const step = async (work: () => Promise<Standing | number>): Promise<void> => {
    if (!pace.goesOn()) {
      stopped = true;
      return;
    }
    try {
      const came = await work();
      if (typeof came === 'number') done += came;
      else if (came.is === 'done') done += 1;
      else if (came.is === 'stopped') stopped = true;
      else if (!waitsUntil || came.until < waitsUntil) waitsUntil = came.until;
    } catch (error) {
      failures.push(error);
    }
  };
  await step(() => rotateVaultKey(uses, companies, pace, false));
  await step(() => retireVaultVersions(uses, companies));
  for (const company of companies) {
    const actor = asMachine('key-keeper', company);
    await step(async () => {
      const retired = await retireVersions(uses, actor);
      return retired.companyKeys + retired.dataKeys;
    });
    await step(() => rotateCompanyKey(uses, actor, pace, false));
    await step(() => rotateDataKeys(uses, actor, pace, false));
  }
  return { done, waitsUntil, stopped, failures };
}
