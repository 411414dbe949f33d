import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Language } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
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
import type { DecisionRow } from '../oversight/contract.ts';
import { decisionPage } from '../oversight/decision-page.ts';
import { exportDecisions as contract } from './contract.ts';
import { outcomeNames, said } from './words.ts';

const columnsIn = (language: Language): TakenColumn<DecisionRow>[] => [
  {
    title: { sv: 'Bedömt', en: 'Judged' },
    kind: 'day',
    width: 12,
    holds: impersonalField('time'),
    of: ({ at }) => ({ day: swedishDay(new Date(at)) }),
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
    title: { sv: 'Utfall', en: 'Outcome' },
    kind: 'text',
    width: 18,
    holds: impersonalField('state'),
    of: ({ verdict }) => said(outcomeNames[verdict], language),
  },
  {
    title: { sv: 'Maskinens mening', en: 'The machine’s view' },
    kind: 'text',
    width: 18,
    holds: impersonalField('state'),
    of: ({ opinion }) => opinion && said(outcomeNames[opinion], language),
  },
  {
    title: { sv: 'Säkerhet, %', en: 'Confidence, %' },
    kind: 'number',
    width: 12,
    holds: impersonalField('state'),
    of: ({ confidence, hidden }) => (hidden || confidence === null ? null : Math.round(confidence * 100)),
  },
  {
    title: { sv: 'Människors beslut', en: 'What people decided' },
    kind: 'text',
    width: 18,
    holds: impersonalField('state'),
    of: ({ ended }) => ended && said(outcomeNames[ended], language),
  },
  {
    title: { sv: 'Skäl', en: 'Reasons' },
    kind: 'text',
    width: 60,
    // A reason can quote the receipt.
    holds: ofEmployee('user.content', { special: true }),
    of: ({ reasons }) => reasons.map((reason) => reason[language]).join(' '),
  },
  {
    title: { sv: 'Modell', en: 'Model' },
    kind: 'text',
    width: 20,
    holds: impersonalField('machine version'),
    of: ({ model }) => model,
  },
  {
    title: { sv: 'Regelversion', en: 'Policy version' },
    kind: 'text',
    width: 16,
    holds: impersonalField('machine version'),
    of: ({ policyVersion }) => policyVersion,
  },
];

/** Why lists of what the machine said are taken along. */
export const whyOversight = {
  purpose: 'Oversee decisions by machine, and measure how often people agree with them',
  legalBasis: 'GDPR Art. 6(1)(f) and Art. 22(3); AI Act Art. 14 and 26',
};

export const decisionsFlow = listFlow('decisions', whyOversight, columnsIn('en'));

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
