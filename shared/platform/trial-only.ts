import { bankidApi } from './local-only.ts';

export const trialOnlySays = 'settings that production must not have';

/** The settings of a trial that production must not have: where anybody gets a BankID in any name, and where files are taken in unscanned. */
export const trialOnlyIn = (all: Readonly<{ BANKID_API: string; MALWARE_SCAN: string }>): string[] => [
  ...(all.BANKID_API === bankidApi.test ? ['BANKID_API'] : []),
  ...(all.MALWARE_SCAN === 'off' ? ['MALWARE_SCAN'] : []),
];
