import type { AttemptView } from '../../../shared/payroll/webhooks/contract.ts';
import { formatInstant } from '../../design/dates.ts';
import { useLanguage } from '../../session/language.tsx';
import { faultTexts, texts } from './delivery-texts.ts';

const linesOf = (headers: AttemptView['sentHeaders']): string =>
  Object.entries(headers ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

/** The attempts, the last one first: each opens to its request and answer. */
export function AttemptLog({ log }: { log: readonly AttemptView[] }) {
  const { t, language } = useLanguage();
  return (
    <ol className="attempts">
      {log.map((attempt) => (
        <li key={attempt.number}>
          <details>
            <summary>
              <span className="attempt-number">{t(texts.attempt, { number: attempt.number })}</span>
              <Outcome attempt={attempt} />
              <span className="soft">{formatInstant(attempt.begunAt, language)}</span>
            </summary>
            <h3>{t(texts.request)}</h3>
            <pre>{linesOf(attempt.sentHeaders)}</pre>
            <h3>{t(texts.answer)}</h3>
            {attempt.status === null ? (
              <p className="soft">{t(texts.noAnswer)}</p>
            ) : (
              <>
                <pre>{[attempt.status, linesOf(attempt.answerHeaders)].filter(Boolean).join('\n')}</pre>
                {attempt.answer ? <pre>{attempt.answer}</pre> : <p className="soft">{t(texts.emptyAnswer)}</p>}
                <p className="soft">{t(texts.covered)}</p>
              </>
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}

function Outcome({ attempt: { outcome, fault, status, took } }: { attempt: AttemptView }) {
  const { t } = useLanguage();
  const says =
    outcome === null
      ? t(texts.underWay)
      : outcome === 'interrupted'
        ? t(texts.interrupted)
        : fault
          ? t(faultTexts[fault])
          : t(texts.answeredIn, { status: status ?? 0, took: took ?? 0 });
  return (
    <span className="attempt-outcome" data-outcome={outcome ?? 'under-way'}>
      {says}
    </span>
  );
}
