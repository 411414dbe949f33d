import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { inviteFirstHr } from '../../shared/claims/company-set-up/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import type { FirstHr as View } from '../../shared/people/invitations/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKeptInputs } from '../design/use-kept-inputs.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './first-hr-texts.ts';
import { companyAccessQuery } from './staff.ts';

/** What there is to say of the invitation that was sent last. */
function wordsOf(invitation: View['invitation']): Text {
  if (!invitation || !['open', 'expired'].includes(invitation.state)) return texts.none;
  if (invitation.state === 'expired') return texts.over;
  if (invitation.mail === 'refused') return texts.refused;
  if (invitation.mail === 'uncertain') return texts.uncertain;
  return invitation.mail === 'sent' ? texts.open : texts.onItsWay;
}

/** Of a company that nobody has come to yet: how it stands with the invitation of its first HR, and a way to send another. */
export function FirstHr({ company, view: { invitation } }: { company: string; view: View }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const { form, forget, ...keeping } = useKeptInputs(`first-hr:${company}`);
  const invite = useMutation({
    mutationFn: (email: string) => call(inviteFirstHr, { path: { company }, body: { email } }),
    onSuccess: () => {
      form.current?.reset();
      forget();
      toast(t(texts.sent));
    },
    onSettled: () => cache.invalidateQueries(companyAccessQuery(company)),
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = new FormData(event.currentTarget).get('email');
    if (!invite.isPending) invite.mutate(typeof email === 'string' ? email.trim() : '');
  };
  const [fault] = faultsOf(invite.error, ['email']);
  const said = fault && t(invite.variables ? fault.text : texts.missing);
  return (
    <form className="staff-form" ref={form} {...keeping} onSubmit={submit} noValidate aria-labelledby="first-hr">
      <section aria-labelledby="first-hr">
        <h2 id="first-hr">{t(texts.title)}</h2>
        <p>{t(wordsOf(invitation), { until: invitation ? formatInstant(invitation.expiresAt, language) : '' })}</p>
        {fault ? null : <ProblemNotice thrown={invite.error} />}
        <Field label={t(texts.email)} hint={t(texts.emailHint)} fault={said ?? null}>
          {(wiring) => (
            <input className="input" type="email" name="email" autoComplete="off" maxLength={254} {...wiring} />
          )}
        </Field>
        <div>
          <Button type="submit">{t(texts.invite)}</Button>
        </div>
      </section>
    </form>
  );
}
