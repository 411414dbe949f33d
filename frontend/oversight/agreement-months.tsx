import { Link } from '@tanstack/react-router';
import type { AgreementView } from '../../shared/claims/oversight/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { FiguresTable, type FiguresColumn } from '../design/figures-table.tsx';
import { formatMonth } from '../design/month.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './agreement-texts.ts';

type Row = AgreementView['rows'][number];

const first: FiguresColumn<Row> = { head: texts.month, of: (row) => <ToMonth {...row} /> };
const columns: readonly FiguresColumn<Row>[] = [
  { head: texts.category, words: true, of: ({ category }) => <Said text={category.name} /> },
  { head: texts.people, of: ({ people }) => <TallyCell tally={people} /> },
  { head: texts.sample, of: ({ sample }) => <TallyCell tally={sample} /> },
  { head: texts.asked, of: ({ asked }) => <TallyCell tally={asked} /> },
  { head: texts.decidedByMachine, of: ({ decidedByMachine }) => decidedByMachine },
  { head: texts.notSeen, of: ({ unseen }) => unseen },
];

/** Agreement by benefit and month: what was decided, and what people said of it. */
export function AgreementMonths({ rows }: { rows: readonly Row[] }) {
  const { t } = useLanguage();
  return (
    <section className="panel">
      <h2>{t(texts.perMonth)}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t(texts.noRows)}</p>
      ) : (
        <FiguresTable
          caption={t(texts.perMonth)}
          rows={rows}
          keyOf={({ month, category }) => month + category.id}
          first={first}
          columns={columns}
        />
      )}
    </section>
  );
}

function ToMonth({ month, category }: Row) {
  const { language } = useLanguage();
  return (
    <Link to="/oversight" search={{ month, category: category.id }}>
      {formatMonth(month, language)}
    </Link>
  );
}

function Said({ text }: { text: Text }) {
  const { t } = useLanguage();
  return <>{t(text)}</>;
}

function TallyCell({ tally: { answered, agreed, interval } }: { tally: Row['people'] }) {
  const { t, language } = useLanguage();
  if (answered === 0) return <>–</>;
  return (
    <>
      <span>{interval ? formatShare(interval.share, language) : t(texts.few)}</span>
      <span className="cell-more">
        {interval
          ? `${agreed}/${answered}, ${formatShare(interval.low, language)}–${formatShare(interval.high, language)}`
          : `${agreed}/${answered}`}
      </span>
    </>
  );
}
