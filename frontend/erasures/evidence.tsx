import type { Text } from '../../shared/kernel/language.ts';
import type { ErasureEvidence } from '../../shared/protection/erasure/contract.ts';
import { formatDay } from '../design/dates.ts';
import { FiguresTable, type FiguresColumn } from '../design/figures-table.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** What was done to one table: the fields together, since each of them stood in the same rows. */
type Line = Readonly<{
  table: ErasureEvidence['table'];
  columns: readonly Text[];
  rows: number;
  keptUntil: string | null;
  law: Text | null;
}>;

const parts = [
  { done: 'deleted', title: texts.partDeleted },
  { done: 'emptied', title: texts.partEmptied },
  { done: 'pseudonymised', title: texts.partPseudonymised },
  { done: 'kept', title: texts.partKept },
] as const;

/** The evidence, part by part: what went, what was emptied or replaced, and what the law keeps. */
export function Evidence({ evidence }: { evidence: readonly ErasureEvidence[] }) {
  const { t } = useLanguage();
  return (
    <section className="erasure-evidence" aria-labelledby="erasure-evidence">
      <h2 id="erasure-evidence">{t(texts.evidence)}</h2>
      {evidence.length === 0 ? <p className="soft">{t(texts.noEvidence)}</p> : null}
      {parts.map(({ done, title }) => {
        const lines = linesOf(evidence.filter((one) => one.done === done));
        return lines.length === 0 ? null : <Part key={done} done={done} title={title} lines={lines} />;
      })}
    </section>
  );
}

function linesOf(evidence: readonly ErasureEvidence[]): Line[] {
  const byTable = Map.groupBy(evidence, ({ table, law }) => `${table.name} ${law?.en ?? ''}`);
  return [...byTable.values()].map((of) => ({
    ...of[0]!,
    columns: of.flatMap(({ column }) => (column ? [column.title] : [])),
    rows: Math.max(...of.map(({ rows }) => rows)),
  }));
}

type PartProps = { done: ErasureEvidence['done']; title: Text; lines: readonly Line[] };

function Part({ done, title, lines }: PartProps) {
  const { t, language } = useLanguage();
  const columns: FiguresColumn<Line>[] = [
    // Of what was deleted whole rows went.
    ...(done === 'deleted'
      ? []
      : ([
          { head: texts.fields, words: true, of: ({ columns: of }) => of.map((one) => t(one)).join(', ') },
        ] satisfies FiguresColumn<Line>[])),
    ...(done === 'kept'
      ? ([
          { head: texts.law, words: true, of: ({ law }) => (law ? t(law) : '') },
          {
            head: texts.until,
            words: true,
            of: ({ keptUntil }) => (keptUntil ? formatDay(keptUntil, language) : ''),
          },
        ] satisfies FiguresColumn<Line>[])
      : []),
    { head: texts.count, of: ({ rows }) => rows.toLocaleString(language) },
  ];
  return (
    <section className="erasure-part">
      <h3>{t(title)}</h3>
      <FiguresTable
        caption={t(title)}
        rows={lines}
        keyOf={({ table }) => table.name}
        first={{ head: texts.data, of: ({ table }) => t(table.title) }}
        columns={columns}
      />
    </section>
  );
}
