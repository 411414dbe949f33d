import type { PayrollProfileView } from '../../../shared/payroll/files/contract.ts';
import type { TypedProfile } from './typed-profile.ts';

/** What the parts of the form share: what is typed, the way to change it, and what is wrong with it. */
export type ProfileParts = Readonly<{
  view: PayrollProfileView;
  typed: TypedProfile;
  set: (change: Partial<TypedProfile>) => void;
  /** The sentence at a field, where there is one. */
  faultOf: (field: string) => string | null;
}>;
