import type { ReactNode } from 'react';
import { Field, type FieldWiring } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import type { SetUpField } from './set-up-form.ts';
import { texts } from './set-up-texts.ts';

type Faults = Partial<Record<SetUpField, string>>;

/** The fields of a new company, and of who is HR there first. */
export function SetUpFields({ faults }: { faults: Faults }) {
  const { t } = useLanguage();
  const field = (
    name: SetUpField,
    label: string,
    { hint, control }: { hint?: string; control?: (wiring: FieldWiring) => ReactNode } = {},
  ) => (
    <Field label={label} fault={faults[name] ?? null} hint={hint}>
      {control ?? ((wiring) => <input className="input" name={name} autoComplete="off" {...wiring} />)}
    </Field>
  );
  const choice = (wiring: FieldWiring) => (
    <select className="input" name="language" {...wiring}>
      <option value="sv">Svenska</option>
      <option value="en">English</option>
    </select>
  );
  return (
    <>
      <section aria-labelledby="set-up-company">
        <h2 id="set-up-company">{t(texts.company)}</h2>
        {field('name', t(texts.name))}
        {field('organisationNumber', t(texts.number))}
        {field('language', t(texts.language), { control: choice })}
        {field('domain', t(texts.domain), { hint: t(texts.domainHint) })}
        {field('tenant', t(texts.tenant), { hint: t(texts.tenantHint) })}
      </section>
      <section aria-labelledby="set-up-hr">
        <h2 id="set-up-hr">{t(texts.hr)}</h2>
        <p className="soft">{t(texts.hrLead)}</p>
        {field('hrName', t(texts.hrName))}
        {field('email', t(texts.email), { hint: t(texts.emailHint) })}
      </section>
    </>
  );
}
