import { readAnalyticsFacts, type Analytics } from '../../messages/analytics/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { recipients } from '../../protection/catalogue/recipients.ts';
import { readVendorFacts } from '../vendors/show-vendor-facts.ts';
import type { AnalyticsFact, ContactsFact, Fact, VendorsFact } from './facts.ts';

type Uses = Readonly<{ operations: Database; clock: Clock }>;

/** Each vendor’s agreement on personal data, and when it is gone through again. */
export async function findVendorsFact({ operations, clock }: Uses): Promise<Fact<VendorsFact>> {
  const { vendors } = await readVendorFacts(operations);
  const known = vendors.map(({ recipient, state, reviewOn }) => [recipient, { agreement: state, reviewBy: reviewOn }]);
  return { at: clock.now(), vendors: Object.fromEntries(known) as VendorsFact['vendors'] };
}

/** Where analytics and errors are sent. `personalFields` is what the catalogue of this release says of them. */
export async function findAnalyticsFact(
  uses: Uses & Readonly<{ analytics: Pick<Analytics, 'host' | 'errorsTaken'>; personalFields: number }>,
): Promise<Fact<AnalyticsFact>> {
  const { host, inEu } = await readAnalyticsFacts(uses);
  return {
    at: uses.clock.now(),
    on: host !== null,
    inEu,
    personalFields: uses.personalFields,
    errorsArrive: uses.analytics.errorsTaken(),
  };
}

/** Whether sales contacts are sent on, and what that rests on: the register of recipients, and a signed agreement. */
export async function findContactsFact(
  uses: Uses & Readonly<{ salesContacts: Readonly<{ host: string | null }> }>,
): Promise<Fact<ContactsFact>> {
  const { vendors } = await readVendorFacts(uses.operations);
  const signed = vendors.some(({ recipient, state }) => recipient === 'Close' && state === 'signed');
  const { inEea, transferBasis } = recipients['Close']!;
  return {
    at: uses.clock.now(),
    on: uses.salesContacts.host !== null,
    transferBasis: (inEea || transferBasis !== null) && signed,
  };
}
