import { useState } from 'react';
import { isCoordinationNumber, parsePersonnummer } from '../../shared/kernel/personnummer.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './details-texts.ts';
import type { TypingDetails } from './typed-details.ts';

const faultOf = (form: TypingDetails, field: 'personnummer' | 'email' | 'phone' | 'number'): string | null =>
  form.formState.errors[field]?.message ?? null;

/** The number, for HR to type. */
export function PersonnummerField({ form }: { form: TypingDetails }) {
  const { t } = useLanguage();
  const [today] = useState(() => swedishDay(new Date()));
  const number = parsePersonnummer(form.watch('personnummer'), today);
  const hint = number && isCoordinationNumber(number) ? texts.coordination : texts.personnummerHint;
  return (
    <Field label={t(texts.personnummer)} hint={t(hint)} fault={faultOf(form, 'personnummer')}>
      {(wiring) => (
        <input
          className="input input-amount"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          {...wiring}
          {...form.register('personnummer')}
        />
      )}
    </Field>
  );
}

/** How somebody is reached outside work. The browser may fill in only one's own. */
export function ContactFields({ form, own }: { form: TypingDetails; own: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Field label={t(texts.email)} fault={faultOf(form, 'email')}>
        {(wiring) => (
          <input
            className="input"
            type="email"
            autoComplete={own ? 'email' : 'off'}
            maxLength={254}
            {...wiring}
            {...form.register('email')}
          />
        )}
      </Field>
      <Field label={t(texts.phone)} hint={t(texts.phoneHint)} fault={faultOf(form, 'phone')}>
        {(wiring) => (
          <input
            className="input input-amount"
            type="tel"
            autoComplete={own ? 'tel' : 'off'}
            maxLength={40}
            {...wiring}
            {...form.register('phone')}
          />
        )}
      </Field>
    </>
  );
}

/** Where pay goes. */
export function AccountFields({ form }: { form: TypingDetails }) {
  const { t } = useLanguage();
  return (
    <div className="details-account">
      <Field label={t(texts.clearing)} hint={t(texts.clearingHint)}>
        {(wiring) => (
          <input
            className="input input-amount"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            {...wiring}
            {...form.register('clearing')}
          />
        )}
      </Field>
      <Field label={t(texts.number)} fault={faultOf(form, 'number')}>
        {(wiring) => (
          <input
            className="input input-amount"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            {...wiring}
            {...form.register('number')}
          />
        )}
      </Field>
    </div>
  );
}
