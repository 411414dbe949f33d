import type { Language } from '../../kernel/language.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { TakenColumn } from '../../platform/listing/take-list.ts';
import type { ExpenseRow } from '../expenses/contract.ts';
import { stateNames } from '../expenses/state-names.ts';
import { deciders, said } from './words.ts';

/** What every list of claims says of one; amounts in the currency that stands beside them, what is covered in kronor. */
export const claimColumns = (language: Language): TakenColumn<ExpenseRow>[] => [
  { title: { sv: 'Förmån', en: 'Benefit' }, kind: 'text', width: 22, of: ({ category }) => category.name[language] },
  { title: { sv: 'Säljare', en: 'Vendor' }, kind: 'text', width: 28, of: ({ vendor }) => vendor },
  {
    title: { sv: 'Betalt', en: 'Paid on' },
    kind: 'day',
    width: 12,
    of: ({ paidOn }) => paidOn && { day: paidOn },
  },
  {
    title: { sv: 'Belopp', en: 'Amount' },
    kind: 'amount',
    width: 12,
    of: ({ total }) => (total === null ? null : { ore: total }),
  },
  { title: { sv: 'Valuta', en: 'Currency' }, kind: 'text', width: 8, of: ({ currency }) => currency },
  {
    title: { sv: 'Ersätts, kr', en: 'Covered, SEK' },
    kind: 'amount',
    width: 12,
    of: ({ covered }) => (covered === null ? null : { ore: covered }),
  },
  { title: { sv: 'Läge', en: 'State' }, kind: 'text', width: 18, of: ({ state }) => said(stateNames[state], language) },
  {
    title: { sv: 'Inskickat', en: 'Submitted' },
    kind: 'day',
    width: 12,
    of: ({ submittedAt }) => submittedAt && { day: swedishDay(new Date(submittedAt)) },
  },
  {
    title: { sv: 'Beslutat av', en: 'Decided by' },
    kind: 'text',
    width: 14,
    of: ({ decidedBy }) => decidedBy && said(deciders[decidedBy], language),
  },
];
