import type { Language } from '../../shared/kernel/language.ts';
import { formatMoney, type Ore } from '../../shared/kernel/money.ts';

/** An amount in kronor, without the öre when there are none: "3 250 kr", "3 250,50 kr". For figures, never for a ledger. */
export const formatKronor = (amount: Ore, language: Language): string =>
  formatMoney(amount, 'SEK', language).replace(/[.,]00(?!\d)/, '');
