import type { Text } from '../kernel/language.ts';
import type { Database } from '../platform/tenant-transaction.ts';
import type { AgreementState } from './vendors/agreement.ts';
import type { SubProcessor } from './vendors/ports.ts';
import { readVendorFacts } from './vendors/show-vendor-facts.ts';
import { listPublicSubProcessors } from './vendors/subscribers/list-public-sub-processors.ts';

/** A sub-processor as the trust center shows it. */
export type ShownSubProcessor = Readonly<{
  name: string;
  purpose: Text;
  /** Kinds of personal data; none where it gets none. */
  data: readonly Text[];
  canRevealHealth: boolean;
  region: Text;
  inEea: boolean;
  /** `chosen`: where a company or a setting has it on. `off`: not connected in this deployment, and given nothing. */
  when: 'always' | 'chosen' | 'off';
  /** Null where it has no place in the register yet. */
  agreement: AgreementState | null;
}>;

/**
 * Those that the public list names, in its order, with where their agreements stand. `isOff` says of a recipient’s key that this deployment has no
 * connection to it.
 */
export async function listShownSubProcessors(
  uses: Readonly<{ operations: Database; subProcessors: readonly SubProcessor[]; isOff(recipient: string): boolean }>,
): Promise<readonly ShownSubProcessor[]> {
  const [{ current }, { vendors }] = await Promise.all([
    listPublicSubProcessors(uses),
    readVendorFacts(uses.operations),
  ]);
  const agreements = new Map(vendors.map(({ recipient, state }) => [recipient, state]));
  return uses.subProcessors.map(({ recipient }, at) => {
    const { name, purpose, data, canRevealHealth, region, inEea, byDefault } = current[at]!;
    const when = byDefault ? 'always' : uses.isOff(recipient) ? 'off' : 'chosen';
    const agreement = agreements.get(recipient) ?? null;
    return { name, purpose, data, canRevealHealth, region, inEea, when, agreement };
  });
}
