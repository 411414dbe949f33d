import type { Language } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { rowsOfHeap, takeList, type LeavingFile, type TakenColumn } from '../../platform/listing/take-list.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { DecisionRow } from '../oversight/contract.ts';
import { decisionPage } from '../oversight/decision-page.ts';
import { exportDecisions as contract } from './contract.ts';
import { outcomeNames, said } from './words.ts';

const columnsIn = (language: Language): TakenColumn<DecisionRow>[] => [
  {
    title: { sv: 'Bedömt', en: 'Judged' },
    kind: 'day',
    width: 12,
    of: ({ at }) => ({ day: swedishDay(new Date(at)) }),
  },
  { title: { sv: 'Medarbetare', en: 'Employee' }, kind: 'text', width: 28, of: ({ expense }) => expense.employee },
  { title: { sv: 'Förmån', en: 'Benefit' }, kind: 'text', width: 22, of: ({ category }) => category.name[language] },
  {
    title: { sv: 'Utfall', en: 'Outcome' },
    kind: 'text',
    width: 18,
    of: ({ verdict }) => said(outcomeNames[verdict], language),
  },
  {
    title: { sv: 'Maskinens mening', en: 'The machine’s view' },
    kind: 'text',
    width: 18,
    of: ({ opinion }) => opinion && said(outcomeNames[opinion], language),
  },
  {
    title: { sv: 'Säkerhet, %', en: 'Confidence, %' },
    kind: 'number',
    width: 12,
    of: ({ confidence, hidden }) => (hidden || confidence === null ? null : Math.round(confidence * 100)),
  },
  {
    title: { sv: 'Människors beslut', en: 'What people decided' },
    kind: 'text',
    width: 18,
    of: ({ ended }) => ended && said(outcomeNames[ended], language),
  },
  {
    title: { sv: 'Skäl', en: 'Reasons' },
    kind: 'text',
    width: 60,
    of: ({ reasons }) => reasons.map((reason) => reason[language]).join(' '),
  },
  { title: { sv: 'Modell', en: 'Model' }, kind: 'text', width: 20, of: ({ model }) => model },
  {
    title: { sv: 'Regelversion', en: 'Policy version' },
    kind: 'text',
    width: 16,
    of: ({ policyVersion }) => policyVersion,
  },
];

/** The machine's judgements as a file; what the list hides in shadow mode is hidden here. Throws Problem `not-allowed`, `input-invalid`. */
export async function exportDecisions(
  uses: { database: Database; seals: Seals; tableFiles: TableFiles },
  actor: Person,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'oversight.export');
  const { format, sort, order, ...filter } = parse(contract.query, query);
  return takeList<DecisionRow>(uses, actor, format, {
    act: 'oversight.export',
    list: 'decisions',
    narrowed: Object.values(filter).some((value) => value !== undefined),
    name: { sv: 'maskinens-bedomningar', en: 'decisions-by-machine' },
    sheet: { sv: 'Bedömningar', en: 'Judgements' },
    columns: columnsIn(actor.language),
    page: (tx, cursor) => decisionPage(uses, tx, { ...filter, sort, order, cursor }, rowsOfHeap),
  });
}
