import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { openRun } from '../../shared/payroll/runs/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { formatMonth } from '../design/month.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { forgetRun } from './payroll.ts';
import { texts } from './texts.ts';

/** Opens a month and goes to it. */
export function OpenMonth({ months }: { months: readonly string[] }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(months[0]!);
  const month = months.includes(chosen) ? chosen : months[0]!;
  const open = useMutation({
    mutationFn: () => call(openRun, { body: { month } }),
    onSuccess: async ({ id }) => {
      await forgetRun(id);
      await navigate({ to: '/payroll/$run', params: { run: id } });
    },
  });
  return (
    <section className="open-month">
      <Field label={t(texts.month)}>
        {(wiring) => (
          <select className="input" value={month} onChange={(event) => setChosen(event.target.value)} {...wiring}>
            {months.map((one) => (
              <option key={one} value={one}>
                {formatMonth(one, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button kind="primary" isPending={open.isPending} onPress={() => open.mutate()}>
        {t(texts.open)}
      </Button>
      <ProblemNotice thrown={open.error} />
    </section>
  );
}
