import { impersonalField } from '../../kernel/field-class.ts';
import type { Id } from '../../kernel/ids.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { listFlow, type LeavingFile } from '../../platform/listing/take-list.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import { exportErasure as contract, type ErasureEvidence, type ErasureView } from './contract.ts';
import { readErasure, type ReadErasureUses } from './read-erasure.ts';

const dones: Readonly<Record<ErasureEvidence['done'], Text>> = {
  deleted: { sv: 'Raderat', en: 'Deleted' },
  emptied: { sv: 'Tömt', en: 'Emptied' },
  pseudonymised: { sv: 'Ersatt', en: 'Replaced' },
  kept: { sv: 'Sparas enligt lag', en: 'Kept by law' },
};
const whole: Text = { sv: 'Hela poster', en: 'Whole records' };
const field = (sv: string, en: string, holds: 'state' | 'amount' | 'time', width: number) => ({
  title: { sv, en },
  holds: impersonalField(holds),
  kind: 'text' as const,
  width,
});
const columns = [
  field('Uppgifter', 'Data', 'state', 32),
  field('Fält', 'Field', 'state', 28),
  field('Vad som gjordes', 'What was done', 'state', 20),
  field('Antal', 'Count', 'amount', 8),
  field('Sparas till', 'Kept until', 'time', 12),
  field('Lag', 'Law', 'state', 36),
  field('Tabell', 'Table', 'state', 24),
  field('Kolumn', 'Column', 'state', 24),
];

export const erasureFlow = listFlow(
  'erasure-evidence',
  { purpose: 'Show that somebody was erased', legalBasis: 'GDPR Art. 5(2) with Art. 17' },
  columns,
);

const cellsOf = (language: Language, { table, column, done, rows, keptUntil, law }: ErasureEvidence) => [
  say(table.title, language),
  say(column?.title ?? whole, language),
  say(dones[done], language),
  String(rows),
  keptUntil,
  law && say(law, language),
  table.name,
  column?.name ?? null,
];

/** The evidence of an erasure as a file. That it is taken is recorded before it leaves. Throws Problem `not-allowed`, `not-found`, `input-invalid`. */
export async function exportErasure(
  uses: ReadErasureUses & Readonly<{ tableFiles: TableFiles }>,
  actor: Person,
  id: Id,
  query: Readonly<Record<string, string>>,
): Promise<LeavingFile> {
  authorise(actor, 'erasure.export');
  const { format = 'csv' } = parse(contract.query, query);
  const view = await readErasure(uses, actor.company, id);
  await uses.database.inTenant(actor.company, (tx) =>
    audit(tx, actor, 'list.exported', { kind: 'company', id: tx.company }, { list: 'erasure', erasure: id, format }),
  );
  const name = `${actor.language === 'sv' ? 'radering' : 'erasure'}-${id}.${format}`;
  if (format === 'json') return { name, type: 'application/json', bytes: once(JSON.stringify(view, null, 1)) };
  const titled = columns.map(({ title, kind, width }) => ({ title: say(title, actor.language), kind, width }));
  const bytes = uses.tableFiles.write(
    { name: 'erasure', columns: titled, rows: lines(actor.language, view) },
    'csv',
    actor.language,
  );
  return { name, type: 'text/csv', bytes };
}

async function* once(text: string): AsyncIterable<Buffer> {
  yield Buffer.from(text, 'utf8');
}

async function* lines(language: Language, { evidence }: ErasureView) {
  for (const one of evidence) yield cellsOf(language, one);
}
