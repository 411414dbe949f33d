import { passesLuhn } from '../../shared/kernel/luhn.ts';

/** A made-up organisation number with a right check digit; a different one for every counted company. */
export function organisationNumberOf(count: number): string {
  const nine = `5599${String(count).padStart(5, '0')}`;
  const digit = Array.from({ length: 10 }, (_, d) => d).find((d) => passesLuhn(`${nine}${d}`));
  return `${nine}${digit}`;
}
