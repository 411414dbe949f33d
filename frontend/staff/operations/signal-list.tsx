import type { AlertView, SignalView } from '../../../shared/trust/operations/contract.ts';
import { Ago } from '../../design/ago.tsx';
import { formatDuration } from '../../design/duration.ts';
import { FiguresTable } from '../../design/figures-table.tsx';
import { useLanguage } from '../../session/language.tsx';
import { formatCount } from './sizes.ts';
import { stateNames, texts, unitTexts } from './texts.ts';

/** Every signal with what it said last, quiet ones too: what is not measured is seen as well. */
export function SignalList({ signals }: { signals: readonly SignalView[] }) {
  const { t, language } = useLanguage();
  const said = (count: number, unit: SignalView['unit']) => t(unitTexts[unit], { count: formatCount(count, language) });
  return (
    <section className="panel" aria-labelledby="signals">
      <h2 id="signals">{t(texts.signals)}</h2>
      <FiguresTable
        caption={t(texts.signals)}
        rows={signals}
        keyOf={({ id }) => id}
        first={{ head: texts.signal, of: ({ name }) => <span className="wraps">{t(name)}</span> }}
        columns={[
          {
            head: texts.state,
            words: true,
            of: ({ state }) => (
              <span className={state === 'fires' || state === 'away' ? 'mark mark-bad' : undefined}>
                {t(stateNames[state])}
              </span>
            ),
          },
          {
            head: texts.value,
            of: ({ state, value, unit }) => (state === 'quiet' || state === 'fires' ? said(value, unit) : '–'),
          },
          { head: texts.threshold, of: ({ threshold, unit }) => said(threshold, unit) },
          {
            head: texts.watched,
            words: true,
            of: ({ measuredAt }) => (measuredAt ? <Ago at={measuredAt} /> : '–'),
          },
        ]}
      />
    </section>
  );
}

/** Alerts that have closed, with how long they lasted and what was written. */
export function ClosedAlerts({ alerts, signals }: { alerts: readonly AlertView[]; signals: readonly SignalView[] }) {
  const { t, language } = useLanguage();
  if (alerts.length === 0) return null;
  const nameOf = (alert: AlertView) => {
    const known = signals.find(({ id }) => id === alert.signal);
    return known ? t(known.name) : alert.signal;
  };
  return (
    <section className="panel" aria-labelledby="closed-alerts">
      <h2 id="closed-alerts">{t(texts.closed)}</h2>
      <p className="soft">{t(texts.closedLead)}</p>
      <ul className="closed-alerts">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <h3>{nameOf(alert)}</h3>
            <p className="soft">
              {t(texts.closedAt)} <Ago at={alert.closedAt ?? alert.lastSeenAt} /> · {t(texts.lasted)}{' '}
              {formatDuration(Date.parse(alert.closedAt ?? alert.lastSeenAt) - Date.parse(alert.openedAt), language)}
            </p>
            {alert.acknowledged ? <q>{alert.acknowledged.note}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
