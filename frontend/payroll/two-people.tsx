import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { changePayrollSettings } from '../../shared/payroll/runs/contract.ts';
import { call } from '../api/call.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { payrollSettingsQuery } from './payroll.ts';
import { texts } from './texts.ts';

/** Whether two people lock a run: HR's to choose, and for those whom it binds to know. */
export function TwoPeople() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const may = useMay('payroll-settings.change');
  const { version, twoPeople } = useSuspenseQuery(payrollSettingsQuery).data;
  const change = useMutation({
    mutationFn: (wanted: boolean) => call(changePayrollSettings, { body: { version, twoPeople: wanted } }),
    onSuccess: async (changed) => {
      cache.setQueryData(payrollSettingsQuery.queryKey, changed);
      await cache.invalidateQueries({ queryKey: ['payroll-run'] });
      toast(t(texts.saved));
    },
    onError: () => cache.invalidateQueries(payrollSettingsQuery),
  });
  if (!may) return twoPeople ? <p className="soft two-people">{t(texts.twoPeopleOn)}</p> : null;
  return (
    <section className="two-people">
      <Checkbox isSelected={twoPeople} isDisabled={change.isPending} onChange={(wanted) => change.mutate(wanted)}>
        {t(texts.twoPeople)}
      </Checkbox>
      <p className="soft">{t(texts.twoPeopleMore)}</p>
      <ProblemNotice thrown={change.error} />
    </section>
  );
}
