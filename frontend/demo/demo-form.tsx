import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { parseEmailAddress } from '../../shared/kernel/email-address.ts';
import { companySizes, consent, longest, type CompanySize } from '../../shared/messages/contacts/contract.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { sendDemo, ticketQuery } from './send-demo.ts';
import { sizeNames, texts } from './texts.ts';

type Typed = { name: string; email: string; company: string; size: CompanySize | ''; message: string };
type Wrong = Exclude<keyof Typed, 'message'> | 'consent';

const nothing: Typed = { name: '', email: '', company: '', size: '', message: '' };

/** What keeps a form from being sent, in the order of its fields. */
function faultsIn(typed: Typed, agreed: boolean): Wrong[] {
  const faults: Readonly<Record<Wrong, boolean>> = {
    name: typed.name.trim() === '',
    email: parseEmailAddress(typed.email) === null,
    company: typed.company.trim() === '',
    size: typed.size === '',
    consent: !agreed,
  };
  return (Object.keys(faults) as Wrong[]).filter((one) => faults[one]);
}

/** The form. What was typed outlives a reload of the tab; the consent is given anew. */
export function DemoForm({ onSent }: { onSent: (email: string) => void }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped, done] = useKept<Typed>('demo', nothing);
  const [agreed, setAgreed] = useState(false);
  const [trap, setTrap] = useState('');
  const [tried, setTried] = useState(false);
  useQuery(ticketQuery);
  const faults = faultsIn(typed, agreed);
  const fault = (name: Wrong): string | null => (tried && faults.includes(name) ? t(texts[`${name}Needed`]) : null);
  const send = useMutation({
    mutationFn: () =>
      sendDemo(cache, {
        ...typed,
        size: typed.size as CompanySize,
        consent: consent.version,
        language,
        ...(trap === '' ? {} : { website: trap }),
      }),
    onSuccess: () => {
      setTyped(nothing);
      done();
      onSent(typed.email);
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first] = faults;
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else if (!send.isPending) send.mutate();
  };
  const type = (name: keyof Typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  return (
    <form className="demo-form" onSubmit={submit} noValidate ref={form}>
      <Field label={t(texts.name)} fault={fault('name')}>
        {(wiring) => (
          <input
            className="input"
            name="name"
            autoComplete="name"
            maxLength={longest.name}
            value={typed.name}
            onChange={type('name')}
            required
            {...wiring}
          />
        )}
      </Field>
      <Field label={t(texts.email)} fault={fault('email')}>
        {(wiring) => (
          <input
            className="input"
            name="email"
            type="email"
            autoComplete="email"
            value={typed.email}
            onChange={type('email')}
            required
            {...wiring}
          />
        )}
      </Field>
      <Field label={t(texts.company)} fault={fault('company')}>
        {(wiring) => (
          <input
            className="input"
            name="company"
            autoComplete="organization"
            maxLength={longest.company}
            value={typed.company}
            onChange={type('company')}
            required
            {...wiring}
          />
        )}
      </Field>
      <Field label={t(texts.size)} fault={fault('size')}>
        {(wiring) => (
          <select className="input" name="size" value={typed.size} onChange={type('size')} required {...wiring}>
            <option value="">{t(texts.choose)}</option>
            {companySizes.map((size) => (
              <option key={size} value={size}>
                {t(sizeNames[size])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t(texts.message)} hint={t(texts.noOthers)}>
        {(wiring) => (
          <textarea
            className="input"
            name="message"
            rows={4}
            maxLength={longest.message}
            value={typed.message}
            onChange={type('message')}
            {...wiring}
          />
        )}
      </Field>
      <div className="demo-trap" aria-hidden="true">
        <label>
          {t(texts.trap)}
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={trap}
            onChange={({ target }) => setTrap(target.value)}
          />
        </label>
      </div>
      <div className="demo-consent">
        <Checkbox name="consent" isSelected={agreed} onChange={setAgreed} isInvalid={fault('consent') !== null}>
          <span>{t(consent.text)}</span>
        </Checkbox>
        {fault('consent') === null ? null : (
          <p className="field-fault" role="alert">
            {fault('consent')}
          </p>
        )}
      </div>
      <ProblemNotice thrown={send.error} />
      <div>
        <Button type="submit" kind="primary" isPending={send.isPending}>
          {t(texts.send)}
        </Button>
      </div>
    </form>
  );
}
