import { passesLuhn } from '../../kernel/luhn.ts';

/** Digits with the Luhn check digit that belongs behind them. */
export function withCheckDigit(digits: string): string {
  for (let digit = 0; digit < 10; digit += 1) if (passesLuhn(`${digits}${digit}`)) return `${digits}${digit}`;
  throw new TypeError('digits alone have a check digit');
}
