import { desc } from 'drizzle-orm';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { errorAnomalies } from '../errors/table.ts';
import type { Analytics, ErrorPlace } from './ports.ts';

/** What can be said to anybody of product analytics and of errors, as it is in this deployment. */
export type AnalyticsFacts = Readonly<{
  /** The host that is told; null where nobody is. */
  host: string | null;
  /** Whether nothing leaves the EU by it: it is PostHog's EU host, nobody, or a stand-in on the same machine. */
  inEu: boolean;
  /** The last time that errors were unusually many, and whether staff have been told; null where they never were. */
  lastAnomaly: Readonly<{
    kind: ErrorPlace['kind'];
    place: string;
    beganAt: Date;
    toldAt: Date | null;
    endedAt: Date | null;
  }> | null;
}>;

const inEu = (host: string | null): boolean =>
  host === null || host === 'https://eu.i.posthog.com' || host.startsWith('http://127.0.0.1:');

/** Reads them, as the operations role. */
export async function readAnalyticsFacts(uses: {
  operations: Database;
  analytics: Pick<Analytics, 'host'>;
}): Promise<AnalyticsFacts> {
  authorise(asPlatformMachine('messenger'), 'error-rate.watch');
  const [last] = await uses.operations.onPlatform(
    (tx) => tx.db.select().from(errorAnomalies).orderBy(desc(errorAnomalies.beganAt)).limit(1),
    'look',
  );
  const { host } = uses.analytics;
  if (!last) return { host, inEu: inEu(host), lastAnomaly: null };
  const { kind, place, beganAt, toldAt, endedAt } = last;
  return { host, inEu: inEu(host), lastAnomaly: { kind, place, beganAt, toldAt, endedAt } };
}
