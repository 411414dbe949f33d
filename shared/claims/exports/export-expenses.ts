import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { listFlow, rowsOfHeap, takeList, type LeavingFile } from '../../platform/listing/take-list.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { ownPage } from '../expenses/own-page.ts';
import { claimColumns, whyClaims } from './claim-columns.ts';
import { exportExpenses as contract } from './contract.ts';

export const expensesFlow = listFlow('claims', whyClaims, claimColumns('en'));

/** One's own claims as a file. Throws Problem `not-allowed`, `input-invalid`. */
export async function exportExpenses(
  uses: { database: Database; seals: Seals; tableFiles: TableFiles },
  actor: Person,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'expense.export');
  const { format, ...wanted } = parse(contract.query, query);
  return takeList(uses, actor, format, {
    act: 'expense.export',
    list: 'claims',
    narrowed: wanted.state !== undefined,
    name: { sv: 'mina-utlagg', en: 'my-claims' },
    sheet: { sv: 'Mina utlägg', en: 'My claims' },
    columns: claimColumns(actor.language),
    page: (tx, cursor) => ownPage(uses, tx, actor.employee, { ...wanted, cursor }, rowsOfHeap),
  });
}
