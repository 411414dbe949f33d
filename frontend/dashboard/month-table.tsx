import { Link } from '@tanstack/react-router';
import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { FiguresTable, type FiguresColumn } from '../design/figures-table.tsx';
import { formatMonth } from '../design/month.ts';
import { formatShare } from '../design/percent.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Month = DashboardView['months'][number];

const first: FiguresColumn<Month> = { head: texts.month, of: (row) => <ToMonth {...row} /> };
const columns: readonly FiguresColumn<Month>[] = [
  { head: texts.byMachine, of: ({ machine }) => machine },
  { head: texts.byCheck, of: ({ check }) => check },
  { head: texts.byPerson, of: ({ person }) => person },
  { head: texts.covered, of: (row) => <Covered {...row} /> },
  {
    head: texts.agreed,
    of: ({ people, sample }) => <Agreed tally={sample.answered >= people.answered ? sample : people} />,
  },
];

/** The months in figures, each with a way to its judgements. */
export function MonthTable({ months }: { months: readonly Month[] }) {
  const { t } = useLanguage();
  return (
    <FiguresTable
      caption={t(texts.months)}
      rows={months}
      keyOf={({ month }) => month}
      first={first}
      columns={columns}
    />
  );
}

function ToMonth({ month }: Month) {
  const { language } = useLanguage();
  return (
    <Link to="/oversight" search={{ month }}>
      {formatMonth(month, language)}
    </Link>
  );
}

function Covered({ covered }: Month) {
  const { t, language } = useLanguage();
  return <>{covered === null ? t(texts.held) : formatKronor(covered, language)}</>;
}

function Agreed({ tally: { answered, agreed, interval } }: { tally: Month['people'] }) {
  const { language } = useLanguage();
  if (answered === 0) return <>–</>;
  return <>{interval ? formatShare(interval.share, language) : `${agreed}/${answered}`}</>;
}
