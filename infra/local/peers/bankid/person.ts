/** Somebody who has a BankID in the stand-in app. All made up, with numbers that Skatteverket publishes for tests. */
export interface BankidPerson {
  /** Twelve digits. */
  readonly personalNumber: string;
  readonly givenName: string;
  readonly surname: string;
  /** Whether anybody is to find them by their number. */
  readonly note: string;
}
