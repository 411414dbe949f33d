import type { Analytics } from '../shared/messages/analytics/ports.ts';
import type { SalesContacts } from '../shared/messages/contacts/ports.ts';
import type { Clock } from '../shared/platform/clock.ts';
import type { Configuration } from '../shared/platform/configuration.ts';
import type { Database } from '../shared/platform/tenant-transaction.ts';
import type { StoredHow } from '../shared/protection/backup/ports.ts';
import { personalOf } from '../shared/protection/catalogue/catalogue.ts';
import { findBackupsFact, findDrillsFact } from '../shared/trust/evidence/find-backups-fact.ts';
import { findAnalyticsFact, findContactsFact, findVendorsFact } from '../shared/trust/evidence/find-outside-facts.ts';
import { findIncidentsFact, findSignalsFact } from '../shared/trust/evidence/find-upkeep-facts.ts';
import type { FactReaders } from '../shared/trust/evidence/ports.ts';
import { listShownSubProcessors } from '../shared/trust/list-shown-sub-processors.ts';
import { catalogue } from './catalogue.ts';
import { subProcessorsOf } from './sub-processors.ts';

type Uses = Readonly<{
  configuration: Pick<Configuration, 'claude'>;
  operations: Database;
  clock: Clock;
  storedHow: StoredHow;
  analytics: Analytics;
  salesContacts: SalesContacts;
}>;

const personalFields = personalOf(catalogue).filter(({ kind }) => kind === 'analytics').length;
const subProcessors = subProcessorsOf(catalogue);

/** Whether a deployment has no connection to a recipient, by its key. */
const offIn =
  ({ configuration, analytics, salesContacts }: Uses) =>
  (recipient: string): boolean => {
    if (recipient === 'PostHog') return analytics.host === null;
    if (recipient === 'Close') return salesContacts.host === null;
    if (recipient === 'Amazon Bedrock') return configuration.claude.route !== 'bedrock';
    return recipient === 'Anthropic';
  };

/** What the rest of the product knows that controls rest on, and the sub-processors that the page names. */
export const trustReaders = (uses: Uses) => ({
  readers: {
    backups: () => findBackupsFact(uses),
    drills: () => findDrillsFact(uses),
    incidents: () => findIncidentsFact(uses),
    vendors: () => findVendorsFact(uses),
    analytics: () => findAnalyticsFact({ ...uses, personalFields }),
    contacts: () => findContactsFact(uses),
    signals: () => findSignalsFact(uses),
  } satisfies FactReaders,
  subProcessors: () =>
    listShownSubProcessors({
      operations: uses.operations,
      subProcessors,
      isOff: offIn(uses),
      byCompany: ['Amazon Bedrock'],
    }),
});
