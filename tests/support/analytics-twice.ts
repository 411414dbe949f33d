import { afterAll } from 'vitest';
import { servePosthog } from '../../infra/local/peers/posthog/serve-posthog.ts';
import { openAnalytics } from '../../shared/adapters/posthog/open-analytics.ts';
import { asListed } from '../../shared/messages/analytics/properties.ts';
import { tellAnalytics } from '../../shared/messages/analytics/tell-analytics.ts';
import { tellUse } from '../../shared/platform/analytics/tell-use.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Message } from '../../shared/platform/outbox/message.ts';
import { Secret } from '../../shared/platform/secret.ts';
import type { ACompany } from './a-company.ts';
import type { FreshDatabase } from './fresh-database.ts';

/** What product analytics are told when their messages come twice: each event once. */
export async function analyticsCase(db: FreshDatabase, log: Log) {
  const posthog = await servePosthog({ port: 0, key: 'phc_twice' });
  const settings = { host: posthog.origin, key: new Secret('phc_twice') };
  const analytics = openAnalytics(settings, { clock: db.clock, release: '1', asListed });
  afterAll(async () => {
    await analytics.close();
    await posthog.stop();
  });
  const uses = { analytics, clock: db.clock, log, publish: () => Promise.resolve() };
  return {
    consume: (message: Message<'tell-analytics'>): Promise<string> => tellAnalytics(uses, message),
    async begin({ id }: ACompany) {
      const before = posthog.events().length;
      await db.app.inTenant(id, async (tx) => {
        for (const again of ['yes', 'no'] as const) await tellUse(tx, 'claim.submitted', { again });
      });
      return () => Promise.resolve(posthog.events().length - before);
    },
    comesTo: 2,
  };
}
