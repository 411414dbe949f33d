import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Language } from '../../kernel/language.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { TakenColumn } from '../../platform/listing/take-list.ts';
import type { ExpenseRow } from '../expenses/contract.ts';
import { stateNames } from '../expenses/state-names.ts';
import { deciders, said } from './words.ts';

const money = ofEmployee('user.financial');

/** What every list of claims says of one; amounts in the currency that stands beside them, what is covered in kronor. */
export const claimColumns = (language: Language): TakenColumn<ExpenseRow>[] => [
  {
    title: { sv: 'Förmån', en: 'Benefit' },
    kind: 'text',
    width: 22,
    holds: impersonalField('company text'),
    of: ({ category }) => category.name[language],
  },
  {
    title: { sv: 'Säljare', en: 'Vendor' },
    kind: 'text',
    width: 28,
    holds: ofEmployee('user.financial', { special: true }),
    of: ({ vendor }) => vendor,
  },
  {
    title: { sv: 'Betalt', en: 'Paid on' },
    kind: 'day',
    width: 12,
    holds: money,
    of: ({ paidOn }) => paidOn && { day: paidOn },
  },
  {
    title: { sv: 'Belopp', en: 'Amount' },
    kind: 'amount',
    width: 12,
    holds: money,
    of: ({ total }) => (total === null ? null : { ore: total }),
  },
  { title: { sv: 'Valuta', en: 'Currency' }, kind: 'text', width: 8, holds: money, of: ({ currency }) => currency },
  {
    title: { sv: 'Ersätts, kr', en: 'Covered, SEK' },
    kind: 'amount',
    width: 12,
    holds: money,
    of: ({ covered }) => (covered === null ? null : { ore: covered }),
  },
  {
    title: { sv: 'Läge', en: 'State' },
    kind: 'text',
    width: 18,
    holds: impersonalField('state'),
    of: ({ state }) => said(stateNames[state], language),
  },
  {
    title: { sv: 'Inskickat', en: 'Submitted' },
    kind: 'day',
    width: 12,
    holds: impersonalField('time'),
    of: ({ submittedAt }) => submittedAt && { day: swedishDay(new Date(submittedAt)) },
  },
  {
    title: { sv: 'Beslutat av', en: 'Decided by' },
    kind: 'text',
    width: 14,
    holds: impersonalField('state'),
    of: ({ decidedBy }) => decidedBy && said(deciders[decidedBy], language),
  },
];

/** Why lists of claims are taken along. */
export const whyClaims = {
  purpose: 'Claim and decide benefits',
  legalBasis: 'GDPR Art. 6(1)(b) and (c); Art. 9(2)(b) where a claim reveals health',
};
