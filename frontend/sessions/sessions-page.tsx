import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { endOneSession, endOtherSessions } from '../../shared/people/identity/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { SessionRow } from './session-row.tsx';
import { sessionsQuery } from './sessions.ts';
import { texts } from './texts.ts';
import './sessions-page.css';

/** Where somebody is signed in, this browser first, and the way out of each. */
export function SessionsPage() {
  const { t } = useLanguage();
  const mayEnd = useMay('session.end');
  const { items } = useSuspenseQuery(sessionsQuery).data;
  const cache = useQueryClient();
  const done = (sentence: string) => ({
    onSuccess: () => toast(sentence),
    onSettled: () => cache.invalidateQueries(sessionsQuery),
  });
  const one = useMutation({
    mutationFn: (session: string) => call(endOneSession, { path: { session } }),
    ...done(t(texts.ended)),
  });
  const others = useMutation({ mutationFn: () => call(endOtherSessions), ...done(t(texts.endedOthers)) });
  const sorted = items.toSorted((a, b) => Number(b.here) - Number(a.here));
  const alone = items.every(({ here }) => here);
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      actions={
        mayEnd && !alone ? (
          <Button onPress={() => others.isPending || others.mutate()}>{t(texts.endOthers)}</Button>
        ) : null
      }
    >
      <ProblemNotice thrown={one.error ?? others.error} />
      <ul className="sessions">
        {sorted.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnd={mayEnd && !session.here ? () => one.isPending || one.mutate(session.id) : null}
          />
        ))}
      </ul>
      {alone ? <p className="soft">{t(texts.alone)}</p> : null}
    </Page>
  );
}
