import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Language } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
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
import type { PersonRequestRow } from '../oversight/contract.ts';
import { requestPage } from '../oversight/request-page.ts';
import { exportPersonRequests as contract } from './contract.ts';
import { whyOversight } from './export-decisions.ts';
import { outcomeNames, said } from './words.ts';

const columnsIn = (language: Language): TakenColumn<PersonRequestRow>[] => [
  {
    title: { sv: 'Bad om en person', en: 'Asked for a person' },
    kind: 'day',
    width: 16,
    holds: impersonalField('time'),
    of: ({ askedAt }) => ({ day: swedishDay(new Date(askedAt)) }),
  },
  {
    title: { sv: 'Medarbetare', en: 'Employee' },
    kind: 'text',
    width: 28,
    holds: ofEmployee('user.name'),
    of: ({ expense }) => expense.employee,
  },
  {
    title: { sv: 'Förmån', en: 'Benefit' },
    kind: 'text',
    width: 22,
    holds: impersonalField('company text'),
    of: ({ category }) => category.name[language],
  },
  {
    title: { sv: 'Maskinens beslut', en: 'The machine’s decision' },
    kind: 'text',
    width: 20,
    holds: impersonalField('state'),
    of: ({ verdict }) => said(outcomeNames[verdict], language),
  },
  {
    title: { sv: 'Besvarat', en: 'Answered' },
    kind: 'day',
    width: 12,
    holds: impersonalField('time'),
    of: ({ endedAt }) => endedAt && { day: swedishDay(new Date(endedAt)) },
  },
  {
    title: { sv: 'Människors beslut', en: 'What people decided' },
    kind: 'text',
    width: 20,
    holds: impersonalField('state'),
    of: ({ ended }) => ended && said(outcomeNames[ended], language),
  },
];

export const personRequestsFlow = listFlow('person-requests', whyOversight, columnsIn('en'));

/** Who asked for a person instead of the machine as a file: who waits, or who was answered. Throws Problem `not-allowed`, `input-invalid`. */
export async function exportPersonRequests(
  uses: { database: Database; tableFiles: TableFiles },
  actor: Person,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'oversight.export');
  const { format, ...wanted } = parse(contract.query, query);
  return takeList<PersonRequestRow>(uses, actor, format, {
    act: 'oversight.export',
    list: 'person-requests',
    // Whoever waits and whoever was answered are two lists: none has them all.
    narrowed: true,
    name: { sv: 'ville-ha-en-person', en: 'asked-for-a-person' },
    sheet: { sv: 'Ville ha en person', en: 'Asked for a person' },
    columns: columnsIn(actor.language),
    page: (tx, cursor) => requestPage(tx, { ...wanted, cursor }, rowsOfHeap),
  });
}
