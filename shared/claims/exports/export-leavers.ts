import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Language, Text } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import { plainDate, swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import {
  listFlow,
  rowsOfHeap,
  takeList,
  type LeavingFile,
  type TakenColumn,
} from '../../platform/listing/take-list.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { DeductionView, LeaverRow } from '../allowances/contract.ts';
import { leaverPage } from '../allowances/leaver-page.ts';
import { exportLeavers as contract } from './contract.ts';
import { whyAllowances } from './export-allowances.ts';
import { said } from './words.ts';

const wayNames: Readonly<Record<DeductionView['way'], Text>> = {
  gross: { sv: 'Bruttolöneavdrag', en: 'Gross deduction' },
  net: { sv: 'Nettolöneavdrag', en: 'Net deduction' },
};

const columnsIn = (language: Language): TakenColumn<LeaverRow>[] => [
  {
    title: { sv: 'Medarbetare', en: 'Employee' },
    kind: 'text',
    width: 28,
    holds: ofEmployee('user.name'),
    of: ({ employee }) => employee.name,
  },
  {
    title: { sv: 'Sista dag', en: 'Last day' },
    kind: 'day',
    width: 12,
    holds: ofEmployee('user.workplace'),
    of: ({ employedUntil }) => ({ day: plainDate(employedUntil) }),
  },
  {
    title: { sv: 'Förmånsår', en: 'Benefit year' },
    kind: 'number',
    width: 12,
    holds: impersonalField('time'),
    of: ({ year }) => year,
  },
  {
    title: { sv: 'Överuttag, kr', en: 'Over-use, SEK' },
    kind: 'amount',
    width: 14,
    holds: ofEmployee('user.financial'),
    of: ({ overUse }) => ({ ore: overUse }),
  },
  {
    title: { sv: 'Reserverat, kr', en: 'Reserved, SEK' },
    kind: 'amount',
    width: 14,
    holds: ofEmployee('user.financial'),
    of: ({ reserved }) => ({ ore: reserved }),
  },
  {
    title: { sv: 'Avdrag', en: 'Deduction' },
    kind: 'text',
    width: 18,
    holds: impersonalField('state'),
    of: ({ deduction }) => deduction && said(wayNames[deduction.way], language),
  },
  {
    title: { sv: 'Avdrag, kr', en: 'Deduction, SEK' },
    kind: 'amount',
    width: 14,
    holds: ofEmployee('user.financial'),
    of: ({ deduction }) => deduction && { ore: deduction.amount },
  },
  {
    title: { sv: 'Bestämt', en: 'Decided on' },
    kind: 'day',
    width: 12,
    holds: impersonalField('time'),
    of: ({ deduction }) => deduction && { day: swedishDay(new Date(deduction.decidedAt)) },
  },
  {
    title: { sv: 'Bestämt av', en: 'Decided by' },
    kind: 'text',
    width: 28,
    holds: ofEmployee('user.name'),
    of: ({ deduction }) => deduction && deduction.decidedBy,
  },
];

export const leaversFlow = listFlow('leavers', whyAllowances, columnsIn('en'));

/** Who leaves with over-use of a year, and how it is deducted, as a file. Throws Problem `not-allowed`, `input-invalid`. */
export async function exportLeavers(
  uses: { database: Database; tableFiles: TableFiles },
  actor: Person,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'allowance.export');
  const { format, ...wanted } = parse(contract.query, query);
  return takeList<LeaverRow>(uses, actor, format, {
    act: 'allowance.export',
    list: 'leavers',
    narrowed: wanted.year !== undefined,
    name: { sv: 'slutar-med-overuttag', en: 'leaving-with-over-use' },
    sheet: { sv: 'Slutar med överuttag', en: 'Leaving with over-use' },
    columns: columnsIn(actor.language),
    page: (tx, cursor) => leaverPage(tx, { ...wanted, cursor }, rowsOfHeap),
  });
}
