import type { DashboardView } from '../../shared/claims/dashboard/contract.ts';
import { formatMonth } from '../design/month.ts';
import { useWide } from '../design/use-wide.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import { Hatching } from './use-bar.tsx';

type Month = DashboardView['months'][number];

const [height, top, foot, step, bar] = [200, 18, 22, 60, 34];
/** The parts of a bar from the ground up, each told from the others without colour. */
const parts = [
  { of: 'machine', text: texts.byMachine, look: 'part-machine' },
  { of: 'check', text: texts.byCheck, look: 'part-check' },
  { of: 'person', text: texts.byPerson, look: 'part-person' },
] as const;

/** Decisions by month: the machine's full, a check's hatched, people's empty. The table under it says the same. */
export function MonthChart({ months: all }: { months: readonly Month[] }) {
  const { t, language } = useLanguage();
  // On a phone the words of a whole year would be too small to read; the table has it.
  const months = useWide() ? all : all.slice(-6);
  const sum = (month: Month) => month.machine + month.check + month.person;
  const most = Math.max(1, ...months.map(sum));
  const room = height - top - foot;
  const width = Math.max(6, months.length) * step;
  return (
    <figure className="month-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t(texts.monthsChart)}>
        <Hatching />
        {months.map((month, at) => {
          const x = at * step + (step - bar) / 2;
          let ground = height - foot;
          return (
            <g key={month.month}>
              {parts.map(({ of, look }) => {
                const tall = (month[of] / most) * room;
                ground -= tall;
                return tall > 0 ? <rect key={of} className={look} x={x} y={ground} width={bar} height={tall} /> : null;
              })}
              {sum(month) > 0 ? (
                <text className="month-count" x={x + bar / 2} y={ground - 5} textAnchor="middle">
                  {sum(month)}
                </text>
              ) : null}
              <text x={x + bar / 2} y={height - 6} textAnchor="middle">
                {formatMonth(month.month, language, 'short')}
              </text>
            </g>
          );
        })}
        <path className="month-ground" d={`M0 ${height - foot}H${width}`} />
      </svg>
      <figcaption>
        {parts.map(({ of, text, look }) => (
          <span key={of} className="legend">
            <svg width="14" height="14" aria-hidden="true">
              <rect className={look} x="1" y="1" width="12" height="12" />
            </svg>
            {t(text)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
