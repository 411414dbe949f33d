import type { Ore } from '../../kernel/money.ts';

/** What a claim asks its allowance for, in öre. In another currency nobody knows until a person has set the amount in kronor. */
export const wantedOf = ({ total, currency }: Readonly<{ total: Ore | null; currency: string }>): Ore =>
  currency === 'SEK' ? (total ?? 0) : 0;
