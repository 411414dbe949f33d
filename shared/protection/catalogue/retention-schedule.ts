import type { Catalogue } from './catalogue.ts';
import { describeRetention } from './describe-retention.ts';
import { markdownTable, writtenFrom, type Document } from './writing.ts';

const title = 'Retention schedule';

/** How long what is kept, table by table, and what leaves the tables. */
export function retentionSchedule({ tables, flows }: Catalogue): Document {
  const kept = tables
    .toSorted((a, b) => (a.table < b.table ? -1 : 1))
    .map(({ table, purpose, subject, retention }) => ({ table, purpose, subject, ...describeRetention(retention) }));
  const left = flows
    .filter(({ fields }) => Object.values(fields).some((holds) => 'subject' in holds))
    .toSorted((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1))
    .map(({ kind, name, purpose, kept: how }) => ({ kind, name, purpose, kept: how }));
  const markdown = `# ${title}

${writtenFrom}
## Tables

${markdownTable(
  ['table', 'about', 'kept', 'why so long', 'purpose'],
  kept.map(({ table, subject, words, basis, purpose }) => [`\`${table}\``, subject, words, basis, purpose]),
)}
## What has left the tables, and is about somebody

${markdownTable(
  ['what', 'kept', 'purpose'],
  left.map(({ kind, name, kept: how, purpose }) => [`${kind}: \`${name}\``, how, purpose]),
)}`;
  const csv = [
    ['what', 'about', 'period', 'from', 'action', 'basis', 'in_words', 'purpose'],
    ...kept.map((one) => [
      ...[one.table, one.subject, one.period, one.from, one.action, one.basis, one.words, one.purpose],
    ]),
    ...left.map((one) => [`${one.kind}: ${one.name}`, '', '', '', '', '', one.kept, one.purpose]),
  ];
  return { name: 'retention-schedule', markdown, json: { document: title, tables: kept, flows: left }, csv };
}
