/** What a drill found that would be wrong in earnest, as a code. */
export type DrillFault =
  | 'rows-of-others-seen'
  | 'rows-missing'
  | 'rows-without-company'
  | 'field-unreadable'
  | 'keys-not-restored'
  | 'ledger-object-foreign'
  | 'no-field-opened';

export class DrillFailed extends Error {
  override readonly name = 'DrillFailed';
  readonly code: DrillFault;
  constructor(code: DrillFault, where: string) {
    super(`the drill failed, ${code}: ${where}`);
    this.code = code;
  }
}
