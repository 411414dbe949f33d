import type { AlertView, SignalView } from '../../../shared/trust/operations/contract.ts';
import { Ago } from '../../design/ago.tsx';
import { useLanguage } from '../../session/language.tsx';
import { Acknowledge } from './acknowledge.tsx';
import { texts, unitText } from './texts.ts';

/** An open alert: what it is, who is hurt, since when, and whether somebody is on it. */
export function AlertCard({ alert, signal }: { alert: AlertView; signal: SignalView }) {
  const { t, language } = useLanguage();
  const { acknowledged } = alert;
  const count = alert.value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB');
  const heading = `alert-${alert.id}`;
  return (
    <li className={acknowledged ? 'alert-card alert-seen' : 'alert-card'}>
      <article aria-labelledby={heading}>
        <header>
          <h3 id={heading}>{t(signal.name)}</h3>
          <p className="alert-since">
            {t(texts.since)} <Ago at={alert.openedAt} /> ·{' '}
            <span className="figures">{t(unitText(signal.unit, alert.value), { count })}</span>
          </p>
        </header>
        <p>{t(signal.means)}</p>
        <dl>
          <div className="alert-hurts">
            <dt>{t(texts.hurts)}</dt>
            <dd>{t(signal.hurts)}</dd>
          </div>
          {alert.about.length > 0 ? (
            <div>
              <dt>{t(texts.about)}</dt>
              <dd>
                {alert.about.map((one) => (
                  <code key={one}>{one}</code>
                ))}
              </dd>
            </div>
          ) : null}
          <div>
            <dt>{t(texts.runbook)}</dt>
            <dd>
              <code>{signal.runbook}</code>
            </dd>
          </div>
        </dl>
        <footer>
          {acknowledged ? (
            <p>
              <strong>{t(texts.by, { name: acknowledged.by })}</strong> <Ago at={acknowledged.at} />
              {acknowledged.note === null ? (
                <span className="soft">{t(texts.noteAway)}</span>
              ) : (
                <q>{acknowledged.note}</q>
              )}
            </p>
          ) : (
            <p>{t(texts.nobody)}</p>
          )}
          <Acknowledge alert={alert} about={t(signal.name)} />
        </footer>
      </article>
    </li>
  );
}
