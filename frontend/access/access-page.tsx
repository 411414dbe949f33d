import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { endAccess } from '../../shared/protection/access/contract.ts';
import { call } from '../api/call.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { AccessCard } from './access-card.tsx';
import { accessQuery } from './access.ts';
import { texts } from './texts.ts';
import './access-page.css';

/** Who at CLVR has or had access to the company, why, until when, and what they opened: for HR, who can end it. */
export function AccessPage() {
  const { t } = useLanguage();
  const { items } = useSuspenseQuery(accessQuery).data;
  const mayEnd = useMay('access.end');
  const cache = useQueryClient();
  const end = useMutation({
    mutationFn: (grant: string) => call(endAccess, { path: { grant } }),
    onSuccess: () => toast(t(texts.ended)),
    onSettled: () => cache.invalidateQueries(accessQuery),
  });
  const groups = [
    { name: texts.now, grants: items.filter(({ live }) => live) },
    { name: texts.before, grants: items.filter(({ live }) => !live) },
  ].filter(({ grants }) => grants.length > 0);
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />}>
      <ProblemNotice thrown={end.error} />
      {items.length === 0 ? (
        <section className="access-empty">
          <h2>{t(texts.empty)}</h2>
          <p className="soft">{t(texts.emptyLead)}</p>
        </section>
      ) : null}
      {groups.map(({ name, grants }) => (
        <section key={name.en} className="access-group">
          <h2>{t(name)}</h2>
          <ul>
            {grants.map((grant) => (
              <AccessCard
                key={grant.id}
                grant={grant}
                onEnd={mayEnd && grant.live ? () => end.isPending || end.mutate(grant.id) : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
