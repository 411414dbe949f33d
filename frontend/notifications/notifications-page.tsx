import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readNotifications, type NotificationView } from '../../shared/messages/notifications/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Ago } from '../design/ago.tsx';
import { Page } from '../design/page.tsx';
import { Money } from '../design/money.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { MailChoices } from './mail-choices.tsx';
import { notificationsQuery } from './notifications.ts';
import { texts } from './texts.ts';
import './notifications-page.css';

/** What has been told to this person, newest first. Opening one marks it as read. */
export function NotificationsPage() {
  const { t } = useLanguage();
  const { items, unread } = useSuspenseQuery(notificationsQuery).data;
  const cache = useQueryClient();
  const mark = useMutation({
    mutationFn: (ids?: string[]) => call(readNotifications, { body: ids ? { ids } : {} }),
    onSettled: () => cache.invalidateQueries(notificationsQuery),
  });
  const all = unread > 0 ? <Button onPress={() => mark.mutate(undefined)}>{t(texts.markAll)}</Button> : null;
  return (
    <Page title={t(texts.title)} actions={all}>
      <ProblemNotice thrown={mark.error} />
      {items.length === 0 ? (
        <section className="notes-empty">
          <h2>{t(texts.empty)}</h2>
          <p className="soft">{t(texts.emptyLead)}</p>
        </section>
      ) : (
        <ul className="notes">
          {items.map((note) => (
            <Note key={note.id} note={note} onOpen={() => note.read || mark.mutate([note.id])} />
          ))}
        </ul>
      )}
      <MailChoices />
    </Page>
  );
}

/** What is for whoever decides or advises leads to the claim as it is reviewed. */
const toReview: ReadonlySet<string> = new Set([
  'claim-waiting',
  'claim-waiting-long',
  'claim-without-approver',
  'opinion-asked',
  'opinion-answered',
]);

function Note({ note, onOpen }: { note: NotificationView; onOpen: () => void }) {
  const { t } = useLanguage();
  return (
    <li className="note" data-unread={!note.read || undefined}>
      <p>
        {note.read ? null : <span className="note-new">{t(texts.newOne)}</span>}
        {note.expenseId && toReview.has(note.kind) ? (
          <Link to="/review/$claim" params={{ claim: note.expenseId }} onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.expenseId ? (
          <Link to="/claims/$claim" params={{ claim: note.expenseId }} onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.kind === 'access-granted' ? (
          <Link to="/access" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.kind === 'incident-reached' ? (
          <Link to="/company/incidents" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.kind.startsWith('model-cost') ? (
          <Link to="/ai-settings" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.kind.startsWith('provisioning-token-') ? (
          <Link to="/provisioning" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.kind.startsWith('inbound-secret-') ? (
          <Link to="/payroll/api" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.kind.startsWith('endpoint-') ? (
          <Link to="/payroll/endpoints" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.rights?.forHr ? (
          <Link to="/rights-requests/$request" params={{ request: note.rights.request }} onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.rights ? (
          <Link to="/my-data" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : note.apiKeyId ? (
          <Link to="/api-keys" onClick={onOpen}>
            {t(note.sentence)}
          </Link>
        ) : (
          t(note.sentence)
        )}
      </p>
      {note.about ? <About {...note.about} /> : null}
      <Ago at={note.at} />
    </li>
  );
}

/** Which claim it is about: with several under way, the sentence alone does not tell. */
function About({ vendor, total, currency }: NonNullable<NotificationView['about']>) {
  return (
    <p className="note-about">
      {vendor}
      {vendor && total !== null ? ' · ' : null}
      {total === null ? null : <Money amount={total} currency={currency} />}
    </p>
  );
}
