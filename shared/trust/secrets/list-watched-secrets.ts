import type * as z from 'zod/mini';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import { keysAway } from '../../platform/encryption/keys-away.ts';
import { daysBeforeExpiry, dueSecrets, mostDays, type Watched } from '../../platform/secrets/due-secrets.ts';
import type { SecretsWatch } from '../../platform/secrets/watch-secrets.ts';
import type { listWatchedSecrets as contract, WatchedSecret } from './contract.ts';

const dayMs = 86_400_000;

function viewOf(one: Watched, now: Date): WatchedSecret {
  const { setting, age } = one;
  const [due] = dueSecrets([one], now);
  const oldest = age && new Date(age.madeAt.getTime() + mostDays * dayMs);
  const dueAt = oldest && (age.expiresAt && age.expiresAt < oldest ? age.expiresAt : oldest);
  return {
    setting,
    kind: one.kind === 'key' ? 'key' : /CERTIFICATE/.test(setting) ? 'certificate' : 'secret',
    state: due?.reason ?? 'fine',
    madeAt: age?.madeAt.toISOString() ?? null,
    age: age && Math.floor((now.getTime() - age.madeAt.getTime()) / dayMs),
    expiresAt: age?.expiresAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
  };
}

/**
 * Every secret, certificate and key that the deployment runs on, what is due first. Names and ages alone: nothing of it reads a value. Throws
 * Problem `not-allowed`, and `keys-away` where the vault does not say.
 */
export async function listWatchedSecrets(
  uses: { secrets: Pick<SecretsWatch, 'ages'>; clock: Clock },
  actor: Staff,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'secret.list');
  const found = await uses.secrets.ages().catch((error: unknown) => {
    throw keysAway(error) ?? error;
  });
  // A secret that several parts of the configuration are given is one.
  const watched = [...new Map(found.map((one) => [one.setting, one])).values()];
  const now = uses.clock.now();
  const at = ({ state, dueAt }: WatchedSecret): string => `${state === 'unusable' ? 0 : 1}${dueAt ?? ''}`;
  const items = watched
    .map((one) => viewOf(one, now))
    .toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.setting < b.setting ? -1 : 1));
  return { items, mostDays, warnDays: daysBeforeExpiry };
}
