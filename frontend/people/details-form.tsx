import { useEffect, useMemo, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import type { Text } from '../../shared/kernel/language.ts';
import type { PrivateDetails } from '../../shared/people/employees/contract.ts';
import { asProblem, faultsOf, hasCode } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKeptForm } from '../design/use-kept-form.ts';
import { useLanguage } from '../session/language.tsx';
import { AccountFields, ContactFields, PersonnummerField } from './details-fields.tsx';
import { texts } from './details-texts.ts';
import { formOf, type TypedForm } from './typed-details.ts';
import './details-form.css';

/** A personnummer and a bank account are kept nowhere but on file. */
const keptFields = ['email', 'phone'] as const;
const pointed = ['personnummer', 'email', 'phone', 'bankAccount'] as const;

/** What the server refused, at the input it is about: an account that is wrong is told at its number. */
function faultsAt(problem: unknown): { field: 'personnummer' | 'email' | 'phone' | 'number'; text: Text }[] {
  if (hasCode(problem, 'personnummer-taken')) return [{ field: 'personnummer', text: asProblem(problem).detail }];
  return faultsOf(problem, pointed).map(({ field, text }) => ({
    field: field === 'bankAccount' ? 'number' : field,
    text,
  }));
}

type Props = {
  details: PrivateDetails;
  /** Stands in place of the input for the personnummer, which only HR changes. */
  identity?: ReactNode;
  own?: boolean;
  problem: unknown;
  pending: boolean;
  onSave: (typed: TypedForm) => void;
  onLatest: () => void;
};

/** Private details, to be seen and changed. A version that is no longer the latest is told, and what was typed stays to be read. */
export function DetailsForm({ details, identity, own = false, problem, pending, onSave, onLatest }: Props) {
  const { t, language } = useLanguage();
  const shown = useMemo(() => formOf(details), [details]);
  const form = useForm<TypedForm>({ defaultValues: shown });
  const { handleSubmit, reset, setError, setFocus } = form;
  // In place: what has the focus keeps it when the answer comes.
  useEffect(() => reset(shown), [shown, reset]);
  useKeptForm(form, `details:${details.employee.id}:${details.version}`, shown, keptFields);
  useEffect(() => {
    const faults = faultsAt(problem);
    for (const { field, text } of faults) setError(field, { type: 'refused', message: t(text) });
    if (faults[0]) setFocus(faults[0].field);
  }, [problem, setError, setFocus, t]);
  const atFields = faultsAt(problem).length > 0;
  return (
    <form className="details-form" onSubmit={(event) => void handleSubmit(onSave)(event)} noValidate>
      {hasCode(problem, 'changed-meanwhile') ? (
        <Notice tone="warn" live>
          <p>{t(texts.meanwhile)}</p>
          <Button onPress={onLatest}>{t(texts.latest)}</Button>
        </Notice>
      ) : atFields ? null : (
        <ProblemNotice thrown={problem} />
      )}
      <section aria-labelledby="details-identity">
        <h2 id="details-identity">{t(texts.identity)}</h2>
        {identity ?? <PersonnummerField form={form} />}
      </section>
      <section aria-labelledby="details-contact">
        <h2 id="details-contact">{t(texts.contact)}</h2>
        <ContactFields form={form} own={own} />
      </section>
      <section aria-labelledby="details-account">
        <h2 id="details-account">{t(texts.account)}</h2>
        <AccountFields form={form} />
      </section>
      <div className="details-end">
        <Button type="submit" kind="primary" isPending={pending}>
          {t(texts.save)}
        </Button>
        {details.changedAt ? (
          <p className="soft">{t(texts.changed, { at: formatInstant(details.changedAt, language) })}</p>
        ) : null}
      </div>
    </form>
  );
}
