import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { scopes, type Scope } from '../../shared/kernel/roles.ts';
import { askAccess } from '../../shared/protection/access/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKeptInputs } from '../design/use-kept-inputs.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './access-texts.ts';
import { ScopeBoxes } from './scope-boxes.tsx';
import { companyAccessQuery } from './staff.ts';

const hourChoices = [1, 2, 4, 8];
const isScope = (value: unknown): value is Scope => scopes.some((one) => one === value);

/** Asks for access to a company: it opens at once, and its HR is told at once. */
export function AskForm({ company }: { company: string }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const { form, forget, ...keeping } = useKeptInputs(`ask-access:${company}`);
  const [short, setShort] = useState(false);
  const ask = useMutation({
    mutationFn: (body: { reason: string; scopes: Scope[]; hours: number }) =>
      call(askAccess, { path: { company }, body }),
    onSuccess: forget,
    onSettled: () => cache.invalidateQueries(companyAccessQuery(company)),
  });
  // The button goes away with its work: a pending one would leave an announcement of something that is gone.
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (ask.isPending) return;
    const data = new FormData(event.currentTarget);
    const reason = data.get('reason');
    const chosen = data.getAll('scope').filter(isScope);
    setShort(chosen.length === 0);
    ask.mutate({ reason: typeof reason === 'string' ? reason : '', scopes: chosen, hours: Number(data.get('hours')) });
  };
  const faults = faultsOf(ask.error, ['reason', 'scopes', 'hours']);
  const reasonFault = faults.some(({ field }) => field === 'reason') ? t(texts.reasonFault) : null;
  return (
    <form className="staff-form" ref={form} {...keeping} onSubmit={submit} noValidate aria-labelledby="ask-access">
      <h2 id="ask-access">{t(texts.ask)}</h2>
      {faults.length > 0 ? null : <ProblemNotice thrown={ask.error} />}
      <Field label={t(texts.reason)} hint={t(texts.reasonHint)} fault={reasonFault}>
        {(wiring) => <textarea className="input" name="reason" maxLength={500} {...wiring} />}
      </Field>
      <ScopeBoxes fault={short && ask.error ? t(texts.scopeFault) : null} />
      <Field label={t(texts.hours)}>
        {(wiring) => (
          <select className="input" name="hours" defaultValue={2} {...wiring}>
            {hourChoices.map((hours) => (
              <option key={hours} value={hours}>
                {hours === 1 ? t(texts.hour) : t(texts.hoursMany, { hours })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary">
          {t(texts.open)}
        </Button>
      </div>
    </form>
  );
}
