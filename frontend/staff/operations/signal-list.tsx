import type { AlertView, SignalView } from '../../../shared/trust/operations/contract.ts';
import { Ago } from '../../design/ago.tsx';
import { formatDuration } from '../../design/duration.ts';
import { FiguresTable } from '../../design/figures-table.tsx';
import { useWide } from '../../design/use-wide.ts';
import { useLanguage } from '../../session/language.tsx';
import { CompactList } from './compact-list.tsx';
import { formatCount } from './sizes.ts';
import { stateNames, texts, unitText } from './texts.ts';

/** Every signal with what it said last, quiet ones too: what is not measured is seen as well. */
export function SignalList({ signals }: { signals: readonly SignalView[] }) {
  const { t, language } = useLanguage();
  const wide = useWide();
  const said = (count: number, unit: SignalView['unit']) =>
    t(unitText(unit, count), { count: formatCount(count, language) });
  const value = ({ state, value: read, unit }: SignalView) =>
    state === 'quiet' || state === 'fires' ? said(read, unit) : '–';
  const state = ({ state: now }: SignalView) => (
    <span className={now === 'fires' || now === 'away' ? 'mark mark-bad' : undefined}>{t(stateNames[now])}</span>
  );
  const threshold = ({ threshold: from, unit }: SignalView) => said(from, unit);
  return (
    <section className="panel" aria-labelledby="signals">
      <h2 id="signals">{t(texts.signals)}</h2>
      {wide ? (
        <FiguresTable
          caption={t(texts.signals)}
          rows={signals}
          keyOf={({ id }) => id}
          first={{ head: texts.signal, of: ({ name }) => <span className="wraps">{t(name)}</span> }}
          columns={[
            { head: texts.state, words: true, of: state },
            { head: texts.value, of: value },
            { head: texts.threshold, of: threshold },
            {
              head: texts.watched,
              words: true,
              of: ({ measuredAt }) => (measuredAt ? <Ago at={measuredAt} /> : '–'),
            },
          ]}
        />
      ) : (
        <CompactList
          label={t(texts.signals)}
          rows={signals}
          keyOf={({ id }) => id}
          name={({ name }) => t(name)}
          state={state}
          more={(signal) => `${value(signal)} · ${t(texts.threshold)} ${threshold(signal)}`}
        />
      )}
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
