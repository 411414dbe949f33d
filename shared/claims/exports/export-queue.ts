import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Language } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import {
  listFlow,
  rowsOfHeap,
  takeList,
  type LeavingFile,
  type TakenColumn,
} from '../../platform/listing/take-list.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { QueueRow } from '../approvals/contract.ts';
import { queueRows } from '../approvals/queue-page.ts';
import { claimColumns, whyClaims } from './claim-columns.ts';
import { exportQueue as contract } from './contract.ts';

const who: TakenColumn<QueueRow> = {
  title: { sv: 'Medarbetare', en: 'Employee' },
  kind: 'text',
  width: 28,
  holds: ofEmployee('user.name'),
  of: ({ employee }) => employee.name,
};

/** What the list shows of the machine's view; while it is hidden in shadow mode the confidence is empty here too. */
const judged: readonly TakenColumn<QueueRow>[] = [
  {
    title: { sv: 'Frågetecken', en: 'Doubts' },
    kind: 'number',
    width: 12,
    holds: impersonalField('state'),
    of: ({ doubts }) => doubts,
  },
  {
    title: { sv: 'Säkerhet, %', en: 'Confidence, %' },
    kind: 'number',
    width: 12,
    holds: impersonalField('state'),
    of: ({ confidence }) => (confidence === null ? null : Math.round(confidence * 100)),
  },
];

const columnsIn = (language: Language): TakenColumn<QueueRow>[] => [who, ...claimColumns(language), ...judged];

export const queueFlow = listFlow('queue', whyClaims, columnsIn('en'));

/** The reader's queue as a file: HR takes the company's, others what is or was assigned to them. Throws Problem `not-allowed`, `input-invalid`. */
export async function exportQueue(
  uses: { database: Database; seals: Seals; tableFiles: TableFiles },
  actor: Person,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'queue.export');
  const { format, ...wanted } = parse(contract.query, query);
  const { sort: _, order: __, ...narrowing } = wanted;
  return takeList<QueueRow>(uses, actor, format, {
    act: 'queue.export',
    list: 'queue',
    narrowed: Object.values(narrowing).some((value) => value !== undefined),
    name: { sv: 'granskning', en: 'review' },
    sheet: { sv: 'Granskning', en: 'Review' },
    columns: columnsIn(actor.language),
    page: (tx, cursor) => queueRows(uses, tx, actor, { ...wanted, cursor }, rowsOfHeap),
  });
}
