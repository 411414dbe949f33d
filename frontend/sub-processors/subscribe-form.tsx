import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { subscribe } from '../../shared/trust/vendors/subscribers/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** Asks to be told of changes by mail. What it says is the same whether the address subscribes already or not. */
export function SubscribeForm() {
  const { t, language } = useLanguage();
  const [email, setEmail] = useState('');
  const send = useMutation({ mutationFn: () => call(subscribe, { body: { email, language } }) });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  const wrong = faultsOf(send.error, ['email']).length > 0;
  return (
    <section className="sub-processor-subscribe" aria-labelledby="sub-processors-subscribe">
      <h2 id="sub-processors-subscribe">{t(texts.subscribe)}</h2>
      <p className="soft">{t(texts.subscribeLead)}</p>
      {send.isSuccess ? (
        <p role="status">{t(texts.asked)}</p>
      ) : (
        <form onSubmit={submit} noValidate>
          {wrong ? null : <ProblemNotice thrown={send.error} />}
          <Field label={t(texts.email)} fault={wrong ? t(texts.emailFault) : null}>
            {(wiring) => (
              <input
                className="input"
                type="email"
                autoComplete="email"
                value={email}
                onChange={({ target }) => setEmail(target.value)}
                {...wiring}
              />
            )}
          </Field>
          <Button type="submit" kind="primary" isPending={send.isPending}>
            {t(texts.send)}
          </Button>
        </form>
      )}
      <p className="soft">
        {t(texts.feeds)} <a href={`/api/trust/sub-processors.atom?language=${language}`}>Atom</a>,{' '}
        <a href={`/api/trust/sub-processors.json?language=${language}`}>JSON</a>
      </p>
    </section>
  );
}
