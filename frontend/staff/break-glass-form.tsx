import { useMutation } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { openBreakGlass } from '../../shared/people/staff/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** Takes a code from a sealed envelope. It is kept nowhere: the page is loaded anew with the session that it opened. */
export function BreakGlassForm() {
  const { t } = useLanguage();
  const open = useMutation({
    mutationFn: (code: string) => call(openBreakGlass, { body: { code } }),
    onSuccess: () => window.location.assign('/staff/companies'),
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = new FormData(event.currentTarget).get('code');
    if (typeof code === 'string' && code.trim() !== '') open.mutate(code);
  };
  return (
    <form className="break-glass-form" onSubmit={submit} noValidate>
      <p className="soft">{t(texts.glassLead)}</p>
      <ProblemNotice thrown={open.error} />
      <Field label={t(texts.glass)}>
        {(wiring) => (
          <input className="input" name="code" type="password" autoComplete="off" spellCheck={false} {...wiring} />
        )}
      </Field>
      <Button type="submit" kind="danger" isPending={open.isPending}>
        {t(texts.glassUse)}
      </Button>
    </form>
  );
}
