import { ofEmployee } from '../../kernel/field-class.ts';
import { parse } from '../../kernel/parse.ts';
import { plainDate } from '../../kernel/plain-date.ts';
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
import { allowancePage } from '../allowances/allowance-page.ts';
import type { AllowanceRow } from '../allowances/contract.ts';
import { exportAllowances as contract } from './contract.ts';

const amount = (sv: string, en: string, of: (row: AllowanceRow) => number): TakenColumn<AllowanceRow> => ({
  title: { sv, en },
  kind: 'amount',
  width: 14,
  holds: ofEmployee('user.financial'),
  of: (row) => ({ ore: of(row) }),
});

const columns: readonly TakenColumn<AllowanceRow>[] = [
  {
    title: { sv: 'Medarbetare', en: 'Employee' },
    kind: 'text',
    width: 28,
    holds: ofEmployee('user.name'),
    of: ({ employee }) => employee.name,
  },
  {
    title: { sv: 'Avdelning', en: 'Department' },
    kind: 'text',
    width: 20,
    holds: ofEmployee('user.workplace'),
    of: ({ department }) => department,
  },
  {
    title: { sv: 'Sista dag', en: 'Last day' },
    kind: 'day',
    width: 12,
    holds: ofEmployee('user.workplace'),
    of: ({ employedUntil }) => employedUntil && { day: plainDate(employedUntil) },
  },
  amount('Beviljat, kr', 'Granted, SEK', ({ base }) => base),
  amount('Därav justerat, kr', 'Of it adjusted, SEK', ({ adjusted }) => adjusted),
  amount('Använt, kr', 'Used, SEK', ({ used }) => used),
  amount('Reserverat, kr', 'Reserved, SEK', ({ reserved }) => reserved),
  amount('Kvar, kr', 'Left, SEK', ({ left }) => left),
  amount('Överuttag, kr', 'Over-use, SEK', ({ overUse }) => overUse),
];

/** Why lists of what people have left are taken along. */
export const whyAllowances = {
  purpose: 'Know what is left of a benefit',
  legalBasis: 'GDPR Art. 6(1)(b) and (c): the benefit, and its taxation',
};

export const allowancesFlow = listFlow('allowances', whyAllowances, columns);

/** Everybody's allowance of a category and year as a file. Throws Problem `not-allowed`, `input-invalid`. */
export async function exportAllowances(
  uses: { database: Database; tableFiles: TableFiles },
  actor: Person,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'allowance.export');
  const { format, ...wanted } = parse(contract.query, query);
  return takeList<AllowanceRow>(uses, actor, format, {
    act: 'allowance.export',
    list: 'allowances',
    narrowed: wanted.filter !== undefined || wanted.department !== undefined,
    name: { sv: 'bidrag', en: 'allowances' },
    sheet: { sv: 'Bidrag', en: 'Allowances' },
    columns,
    page: async (tx, cursor) =>
      (await allowancePage(tx, { ...wanted, cursor }, rowsOfHeap)) ?? { items: [], next: null },
  });
}
