import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../shared/kernel/money.ts';
import type { LineView, RunView } from '../../shared/payroll/runs/contract.ts';
import { formatShortDay } from '../design/dates.ts';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { LineMark } from './marks.tsx';
import { RejectLine } from './reject-line.tsx';
import { lineKindWords, texts, treatmentWords } from './texts.ts';

type Props = { run: RunView; line: LineView; rejects: boolean };

/** A line in the table. */
export function LineRow({ run, line, rejects }: Props) {
  const { t, language } = useLanguage();
  return (
    <tr>
      <td className="figures soft">{line.number}</td>
      <td>
        <span className="run-name">{line.employee.name}</span>
        <span className="cell-more">{line.employee.number ?? t(texts.noNumber)}</span>
      </td>
      <td>
        <What line={line} />
      </td>
      <td className="line-day">{formatShortDay(line.day, language)}</td>
      {run.state === 'open' ? null : (
        <td>
          <LineMark state={line.state} />
          {rejects && line.state === 'waiting' ? <RejectLine run={run.id} line={line} /> : null}
        </td>
      )}
      <td className="number">
        <Amount line={line} />
      </td>
    </tr>
  );
}

/** The same on a phone. */
export function LineCard({ run, line, rejects }: Props) {
  const { t, language } = useLanguage();
  return (
    <li className="list-card">
      <strong className="run-name">{line.employee.name}</strong>
      <span className="number">
        <Amount line={line} />
      </span>
      <span className="soft">
        {line.employee.number ?? t(texts.noNumber)} · {formatShortDay(line.day, language)}
      </span>
      {run.state === 'open' ? <span /> : <LineMark state={line.state} />}
      <div className="line-what">
        <What line={line} />
        {rejects && line.state === 'waiting' ? <RejectLine run={run.id} line={line} /> : null}
      </div>
    </li>
  );
}

/** What a line is of: its kind and benefit, how it is taxed where that is not as usual, its claim, and why payroll sent it back. */
function What({ line }: { line: LineView }) {
  const { t } = useLanguage();
  const mayClaims = useMay('expense.revert');
  const { kind, category, treatment, lapsed, claim, deduction, reason, number, employee } = line;
  const more: string[] = [
    category.code === null ? t(texts.noCode) : t(texts.code, { code: category.code }),
    ...(deduction ? [t(texts[deduction.way], { year: deduction.year })] : []),
    ...(treatment === 'taxable' && !deduction ? [t(treatmentWords.taxable)] : []),
    ...(lapsed ? [t(texts.taxYear, { year: line.taxYear })] : []),
  ];
  return (
    <>
      <span className="run-name">
        {kind === 'payment' ? '' : `${t(lineKindWords[kind])} · `}
        {t(category.name)}
      </span>
      <span className="cell-more">{more.join(' · ')}</span>
      {reason === null ? null : <span className="cell-more line-reason">{t(texts.why, { reason })}</span>}
      {claim !== null && mayClaims ? (
        <Link
          to="/review/$claim"
          params={{ claim }}
          className="cell-more"
          aria-label={t(texts.claimOf, { number, name: employee.name })}
        >
          {t(texts.claim)}
        </Link>
      ) : null}
    </>
  );
}

function Amount({ line: { amount, vat } }: { line: LineView }) {
  const { t, language } = useLanguage();
  return (
    <>
      <Money amount={amount} />
      {vat === null || vat === 0 ? null : (
        <span className="cell-more">{t(texts.vat, { amount: formatMoney(vat, 'SEK', language) })}</span>
      )}
    </>
  );
}
