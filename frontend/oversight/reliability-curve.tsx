import type { AgreementView } from '../../shared/claims/oversight/contract.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './agreement-texts.ts';

type Band = AgreementView['curve']['bands'][number];

/** The drawing's own units: a square with room for words on the left and below. */
const size = 320;
const [left, bottom, edge] = [52, 46, 10];
const span = size - left - edge;
const x = (share: number) => left + share * span;
const y = (share: number) => size - bottom - share * (size - bottom - edge);
const marks = [0, 0.25, 0.5, 0.75, 1];
/** The threshold below which a person decides. */
const gate = 0.85;

/**
 * Said confidence against how often people agreed. A band of enough answers is a filled point with its interval, one of fewer a ring
 * without; how many there are stands at the point. The table beside it says the same.
 */
export function ReliabilityCurve({ bands }: { bands: readonly Band[] }) {
  const { t, language } = useLanguage();
  const answered = bands.filter(({ count }) => count > 0);
  const line = answered.map(({ said, agreed, count }) => `${x(said)},${y(agreed / count)}`).join(' ');
  return (
    <svg className="reliability" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t(texts.curve)}>
      {marks.map((mark) => (
        <g key={mark} className="axis">
          <path d={`M${x(0)} ${y(mark)}H${x(1)}M${x(mark)} ${y(0)}V${y(1)}`} />
          <text x={left - 8} y={y(mark)} textAnchor="end" dominantBaseline="central">
            {formatShare(mark, language)}
          </text>
          <text x={x(mark)} y={y(0) + 16} textAnchor={mark === 1 ? 'end' : 'middle'}>
            {formatShare(mark, language)}
          </text>
        </g>
      ))}
      <text className="axis-name" x={x(0.5)} y={size - 6} textAnchor="middle">
        {t(texts.said)}
      </text>
      <text className="axis-name" transform={`translate(12 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        {t(texts.agreedAxis)}
      </text>
      <path className="reliability-gate" d={`M${x(gate)} ${y(0)}V${y(1)}`} />
      <path className="reliability-ideal" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <polyline className="reliability-line" points={line} />
      {answered.map(({ name, said, agreed, count, interval }) => (
        <g key={name}>
          {interval ? (
            <path className="reliability-interval" d={`M${x(said)} ${y(interval.low)}V${y(interval.high)}`} />
          ) : null}
          <circle
            className={interval ? 'reliability-point' : 'reliability-few'}
            cx={x(said)}
            cy={y(agreed / count)}
            r="5"
          />
          <text className="reliability-count" x={x(said) - 10} y={y(agreed / count) + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
    </svg>
  );
}
