import { useSuspenseQuery } from '@tanstack/react-query';
import type { OutboxView } from '../../../shared/trust/operations/contract.ts';
import { Ago } from '../../design/ago.tsx';
import { formatDuration } from '../../design/duration.ts';
import { FiguresTable } from '../../design/figures-table.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { useNow } from '../../design/use-now.ts';
import { useLanguage } from '../../session/language.tsx';
import { AlertCard } from './alert-card.tsx';
import { Backups } from './backups.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { Jobs } from './jobs.tsx';
import { operationsQuery } from './operations.ts';
import { ClosedAlerts, SignalList } from './signal-list.tsx';
import { texts } from './texts.ts';
import './operations.css';

/** Signals are read every five minutes; three that are missed mean that nobody looks. */
const blindAfter = 900_000;

function Outbox({ queues }: { queues: readonly OutboxView[] }) {
  const { t, language } = useLanguage();
  const waiting = queues.filter((one) => one.waiting > 0);
  return (
    <section className="panel" aria-labelledby="outbox">
      <h2 id="outbox">{t(texts.outbox)}</h2>
      {waiting.length === 0 ? (
        <p className="soft">{t(texts.outboxNone)}</p>
      ) : (
        <FiguresTable
          caption={t(texts.outbox)}
          rows={waiting}
          keyOf={({ queue }) => queue}
          first={{ head: texts.queue, of: ({ queue }) => <code>{queue}</code> }}
          columns={[
            { head: texts.waiting, of: (one) => one.waiting },
            { head: texts.oldest, of: (one) => formatDuration((one.oldestWaitingSeconds ?? 0) * 1_000, language) },
          ]}
        />
      )}
    </section>
  );
}

/** How the platform is doing: what is wrong first, then what shows that the rest is right. */
export function OperationsPage() {
  const { t } = useLanguage();
  const now = useNow();
  const shown = useSuspenseQuery(operationsQuery).data;
  const { watchedAt, signals } = shown;
  const open = shown.alerts.filter(({ closedAt }) => closedAt === null);
  const blind = watchedAt !== null && now.getTime() - Date.parse(watchedAt) > blindAfter;
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} width="wide">
      <div className="operations">
        {blind ? (
          <Notice tone="bad" title={t(texts.blindTitle)}>
            <p>{t(texts.blind)}</p>
          </Notice>
        ) : null}
        <section aria-labelledby="open-alerts">
          <div className="open-head">
            <h2 id="open-alerts">{t(texts.open)}</h2>
            {watchedAt ? (
              <p className="soft">
                {t(texts.watched)} <Ago at={watchedAt} />
              </p>
            ) : null}
          </div>
          {open.length === 0 ? (
            <div className="panel all-quiet">
              <h3>{t(texts.allQuiet)}</h3>
              <p className="soft">{t(watchedAt ? texts.allQuietLead : texts.unwatchedLead)}</p>
            </div>
          ) : (
            <ul className="alert-cards">
              {open.map((alert) => {
                const signal = signals.find(({ id }) => id === alert.signal);
                return signal ? <AlertCard key={alert.id} alert={alert} signal={signal} /> : null;
              })}
            </ul>
          )}
        </section>
        <DeadLetters />
        <Backups backups={shown.backups} drills={shown.drills} />
        <Outbox queues={shown.outbox} />
        <Jobs jobs={shown.jobs} />
        <SignalList signals={signals} />
        <ClosedAlerts alerts={shown.alerts.filter(({ closedAt }) => closedAt !== null)} signals={signals} />
      </div>
    </Page>
  );
}
