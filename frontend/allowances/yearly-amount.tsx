import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { applyYearlyAmount } from '../../shared/claims/allowances/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { forgetAllowances, yearlyAmountQuery } from './allowances.ts';
import { texts } from './texts.ts';

/** Says that a category gives another amount than opened allowances have, what would change, and changes it when that is confirmed. */
export function YearlyAmount({ category, year }: { category: string; year: number }) {
  const { t, language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const change = useQuery(yearlyAmountQuery(category, year)).data;
  const apply = useMutation({
    mutationFn: (version: number) => call(applyYearlyAmount, { body: { category, year, version } }),
    onSuccess: () => {
      setAsking(false);
      forgetAllowances();
      toast(t(texts.yearlyDone));
    },
  });
  const people = (change?.raised.people ?? 0) + (change?.lowered.people ?? 0);
  if (!change || people === 0) return null;
  const kronor = (amount: number) => formatKronor(amount, language);
  const sum = (of: { people: number; sum: number }) =>
    t(of.people === 1 ? texts.yearlySumOne : texts.yearlySum, { people: of.people, sum: kronor(of.sum) });
  const counts = [
    { name: texts.yearlyRaised, says: sum(change.raised) },
    { name: texts.yearlyLowered, says: sum(change.lowered) },
    { name: texts.yearlyOverUse, says: String(change.overUse) },
    { name: texts.yearlyOverCap, says: String(change.overCap) },
  ];
  return (
    <Notice title={t(texts.yearlyTitle)}>
      <p>{t(texts.yearlyLead, { amount: kronor(change.yearlyAmount), people, year })}</p>
      <Button onPress={() => setAsking(true)}>{t(texts.yearlyLook)}</Button>
      <Dialog title={t(texts.yearlySure, { year })} open={asking} onClose={() => setAsking(false)} asks>
        <dl className="allowance-counts">
          {counts.map(({ name, says }) => (
            <div key={name.en}>
              <dt>{t(name)}</dt>
              <dd className="figures">{says}</dd>
            </div>
          ))}
        </dl>
        <ProblemNotice thrown={apply.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="primary" isPending={apply.isPending} onPress={() => apply.mutate(change.version)}>
            {t(texts.yearlyApply)}
          </Button>
        </div>
      </Dialog>
    </Notice>
  );
}
