import { passesLuhn } from '../../shared/kernel/luhn.ts';

/** Digits with the one check digit that makes them pass. */
export const withCheckDigit = (digits: string): string =>
  Array.from({ length: 10 }, (_, last) => `${digits}${last}`).find(passesLuhn)!;
