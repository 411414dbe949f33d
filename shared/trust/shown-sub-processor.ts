import type { Text } from '../kernel/language.ts';
import type { AgreementState } from './vendors/agreement.ts';

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
