import type { Text } from '../kernel/language.ts';
import type { Database } from '../platform/tenant-transaction.ts';
import type { AgreementState } from './vendors/agreement.ts';
import type { SubProcessor } from './vendors/ports.ts';
import { inSwedish } from './vendors/words.ts';
import { readVendorFacts } from './vendors/show-vendor-facts.ts';
import { listPublicSubProcessors } from './vendors/subscribers/list-public-sub-processors.ts';

/** A sub-processor as the trust center shows it. */
export type ShownSubProcessor = Readonly<{
  name: Text;
  purpose: Text;
  /** Kinds of personal data; none where it gets none. */
  data: readonly Text[];
  canRevealHealth: boolean;
  region: Text;
  /** `chosen`: where a company has chosen it. `connected`: this deployment has it on. `off`: it has not, and gives it nothing. */
  when: 'always' | 'chosen' | 'connected' | 'off';
  /** Null where it has no place in the register yet. */
  agreement: AgreementState | null;
}>;

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
    const named = { sv: inSwedish[recipient]?.name ?? name, en: name };
    return { name: named, purpose, data, canRevealHealth, region, when, agreement };
  });
}
