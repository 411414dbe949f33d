import type { Database } from '../platform/tenant-transaction.ts';
import type { ShownSubProcessor } from './shown-sub-processor.ts';
import type { SubProcessor } from './vendors/ports.ts';
import { readVendorFacts } from './vendors/show-vendor-facts.ts';
import { listPublicSubProcessors } from './vendors/subscribers/list-public-sub-processors.ts';

/**
 * Those that the public list names, in its order, with where their agreements stand. `isOff` and `byCompany` say of a recipient’s key that this
 * deployment has no connection to it, and that each company chooses it.
 */
export async function listShownSubProcessors(
  uses: Readonly<{
    operations: Database;
    subProcessors: readonly SubProcessor[];
    isOff(recipient: string): boolean;
    byCompany: readonly string[];
  }>,
): Promise<readonly ShownSubProcessor[]> {
  const [{ current }, { vendors }] = await Promise.all([
    listPublicSubProcessors(uses),
    readVendorFacts(uses.operations),
  ]);
  const agreements = new Map(vendors.map(({ recipient, state }) => [recipient, state]));
  return uses.subProcessors.map(({ recipient }, at) => {
    const { name, purpose, data, canRevealHealth, region, byDefault } = current[at]!;
    const when = byDefault
      ? 'always'
      : uses.isOff(recipient)
        ? 'off'
        : uses.byCompany.includes(recipient)
          ? 'chosen'
          : 'connected';
    const agreement = agreements.get(recipient) ?? null;
    return { name, purpose, data, canRevealHealth, region, when, agreement };
  });
}
