import { actWords } from '../../kernel/act-words.ts';
import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Language, Text } from '../../kernel/language.ts';
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
import { auditPage } from './audit-page.ts';
import { exportAuditEntries as contract, type AuditRow } from './contract.ts';

const kinds: Readonly<Record<AuditRow['who']['kind'], Text>> = {
  person: { sv: 'Medarbetare', en: 'Employee' },
  machine: { sv: 'Systemet', en: 'The system' },
  key: { sv: 'API-nyckel', en: 'API key' },
  staff: { sv: 'Personal hos CLVR', en: 'Staff of CLVR' },
};

const columnsIn = (language: Language): TakenColumn<AuditRow>[] => [
  {
    title: { sv: 'Dag', en: 'Day' },
    holds: impersonalField('time'),
    kind: 'day',
    width: 12,
    of: ({ at }) => ({ day: swedishDay(new Date(at)) }),
  },
  {
    title: { sv: 'Tid (UTC)', en: 'Time (UTC)' },
    holds: impersonalField('time'),
    kind: 'text',
    width: 26,
    of: ({ at }) => at,
  },
  {
    title: { sv: 'Händelse', en: 'Event' },
    holds: impersonalField('state'),
    kind: 'text',
    width: 40,
    of: ({ act }) => actWords[act][language],
  },
  { title: { sv: 'Kod', en: 'Code' }, holds: impersonalField('state'), kind: 'text', width: 28, of: ({ act }) => act },
  {
    title: { sv: 'Vem', en: 'Who' },
    holds: impersonalField('state'),
    kind: 'text',
    width: 18,
    of: ({ who }) => kinds[who.kind][language],
  },
  {
    title: { sv: 'Namn', en: 'Name' },
    holds: ofEmployee('user.name'),
    kind: 'text',
    width: 28,
    of: ({ who }) => who.name,
  },
  {
    title: { sv: 'Id för vem', en: 'Id of who' },
    holds: ofEmployee('user.unique_id'),
    kind: 'text',
    width: 38,
    of: ({ who }) => who.id,
  },
  {
    title: { sv: 'Gäller', en: 'About' },
    holds: impersonalField('state'),
    kind: 'text',
    width: 18,
    of: ({ subject }) => subject.kind,
  },
  {
    title: { sv: 'Id för vad', en: 'Id of what' },
    holds: impersonalField('identifier'),
    kind: 'text',
    width: 38,
    of: ({ subject }) => subject.id,
  },
  {
    title: { sv: 'Id i loggen', en: 'Id in the log' },
    holds: impersonalField('identifier'),
    kind: 'text',
    width: 38,
    of: ({ id }) => id,
  },
];

export const auditFlow = listFlow(
  'audit-log',
  { purpose: 'Show who did what', legalBasis: 'GDPR Art. 6(1)(f): accountability, Art. 5(2)' },
  columnsIn('en'),
);

/** The audit log as a file, narrowed and sorted as the list is. Throws Problem `not-allowed`, `input-invalid`. */
export async function exportAuditEntries(
  uses: { database: Database; tableFiles: TableFiles },
  actor: Person,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'audit.export');
  const { format, ...filter } = parse(contract.query, query);
  return takeList<AuditRow>(uses, actor, format, {
    act: 'audit.export',
    list: 'audit',
    narrowed: [filter.act, filter.who, filter.subject, filter.from, filter.to].some((value) => value !== undefined),
    name: { sv: 'handelselogg', en: 'audit-log' },
    sheet: { sv: 'Händelselogg', en: 'Audit log' },
    columns: columnsIn(actor.language),
    page: (tx, cursor) => auditPage(tx, { ...filter, cursor }, rowsOfHeap),
  });
}
