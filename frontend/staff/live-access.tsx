import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { leaveCompany, type GrantView } from '../../shared/protection/access/contract.ts';
import { call } from '../api/call.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './access-texts.ts';
import { companyAccessQuery } from './staff.ts';
import { scopeNames } from './texts.ts';

/** Ends one's own access to a company; what was read of it is forgotten here too. */
export function useLeave(company: string) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(leaveCompany, { path: { company } }),
    onSuccess: () => toast(t(texts.left)),
    onSettled: async () => {
      cache.removeQueries({ queryKey: ['visit', company] });
      await cache.invalidateQueries(companyAccessQuery(company));
    },
  });
}

/** The access that one has at the moment, and the ways in and out. */
export function LiveAccess({ company, grant }: { company: string; grant: GrantView }) {
  const { t, language } = useLanguage();
  const leave = useLeave(company);
  return (
    <section className="live-access" aria-labelledby="live-access">
      <h2 id="live-access">
        {t(texts.live)}{' '}
        <span className="soft">{t(texts.liveUntil, { at: formatInstant(grant.endsAt, language) })}</span>
      </h2>
      <p>{grant.reason}</p>
      <p className="soft">{grant.scopes.map((one) => t(scopeNames[one])).join(', ')}</p>
      <ProblemNotice thrown={leave.error} />
      <div className="staff-acts">
        <Link to="/staff/companies/$company/visit" params={{ company }} className={buttonClass('primary')}>
          {t(texts.enter)}
        </Link>
        <Button onPress={() => leave.isPending || leave.mutate()}>{t(texts.leave)}</Button>
      </div>
    </section>
  );
}
