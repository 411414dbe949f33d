import { useQuery } from '@tanstack/react-query';
import { Ago } from '../../design/ago.tsx';
import { FiguresTable } from '../../design/figures-table.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { Skeleton } from '../../design/skeleton.tsx';
import { useLanguage } from '../../session/language.tsx';
import { deadLettersQuery } from './operations.ts';
import { Redrive } from './redrive.tsx';
import { texts } from './texts.ts';

/** What lies with the dead letters of each queue: ids and codes, and a way to send them again. */
export function DeadLetters() {
  const { t } = useLanguage();
  const { data, error } = useQuery(deadLettersQuery);
  const queues = data?.queues ?? [];
  return (
    <section className="panel" aria-labelledby="dead-letters">
      <h2 id="dead-letters">{t(texts.dead)}</h2>
      <ProblemNotice thrown={error} />
      {!data && !error ? <Skeleton lines={2} /> : null}
      {data && queues.length === 0 ? <p className="soft">{t(texts.deadNone)}</p> : null}
      {queues.length > 0 ? <p className="soft">{t(texts.deadLead)}</p> : null}
      {queues.map((dead) => (
        <div className="dead-queue" key={dead.queue}>
          <div className="dead-head">
            <h3>
              <code>{dead.queue}</code>
            </h3>
            <Redrive dead={dead} />
          </div>
          <FiguresTable
            caption={dead.queue}
            rows={dead.letters}
            keyOf={({ messageId }) => messageId}
            first={{ head: texts.message, of: ({ messageId }) => <code className="long-id">{messageId}</code> }}
            columns={[
              {
                head: texts.company,
                words: true,
                of: ({ company }) => <code className="long-id">{company ?? '–'}</code>,
              },
              { head: texts.reason, words: true, of: ({ reason }) => <code className="long-id">{reason}</code> },
              { head: texts.deliveries, of: ({ deliveries }) => deliveries },
              { head: texts.queuedAt, words: true, of: ({ enqueuedAt }) => <Ago at={enqueuedAt} /> },
            ]}
          />
          {dead.more ? <p className="soft">{t(texts.more)}</p> : null}
        </div>
      ))}
    </section>
  );
}
