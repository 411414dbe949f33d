import { useState, type ComponentProps } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import { ChoosePerson } from './choose-person.tsx';
import { texts } from './employment-texts.ts';
import { KnownList } from './known-list.tsx';
import { SetByColleague } from './set-by-colleague.tsx';
import type { TypedEmployment } from './typed-employment.ts';

/** What the directory keeps, to be read. */
export function FromDirectory({ employment }: { employment: EmploymentView }) {
  const { t } = useLanguage();
  const { employee, employeeNumber, department, manager } = employment;
  const known = [
    [texts.name, employee.name],
    [texts.workEmail, employee.workEmail],
    [texts.employeeNumber, employeeNumber],
    [texts.department, department],
    [texts.manager, manager?.name ?? null],
  ] as const;
  return (
    <>
      <p className="soft">{t(texts.fromDirectory)}</p>
      <KnownList known={known} />
    </>
  );
}

type Props = { form: UseFormReturn<TypedEmployment>; employment: EmploymentView };

/** What HR types: everything of who was added by hand, of the directory's people what is HR's alone, and of oneself what is not for a colleague. */
export function EmploymentFields({ form, employment }: Props) {
  const { t } = useLanguage();
  const { setByColleague } = employment;
  const line = (field: keyof TypedEmployment, more: ComponentProps<'input'> = {}, hint?: string) => (
    <Field label={t(texts[field])} fault={form.formState.errors[field]?.message ?? null} hint={hint}>
      {(wiring) => <input className="input" autoComplete="off" {...more} {...wiring} {...form.register(field)} />}
    </Field>
  );
  return (
    <>
      {employment.source === 'hand' ? (
        <>
          {line('name', { maxLength: 200 })}
          {line('workEmail', { type: 'email', maxLength: 254 })}
          <div className="employment-days">
            {line('employeeNumber', { maxLength: 64 })}
            {line('department', { maxLength: 200 })}
          </div>
          {setByColleague ? null : <ManagerField form={form} employment={employment} />}
        </>
      ) : null}
      {setByColleague ? (
        <SetByColleague employment={employment} />
      ) : (
        <>
          {line('partTime', { inputMode: 'decimal', maxLength: 6 })}
          <div className="employment-days">
            {line('employedFrom', { type: 'date' })}
            {line('employedUntil', { type: 'date' }, t(texts.employedUntilHint))}
          </div>
        </>
      )}
    </>
  );
}

/** The form keeps the id; the name beside it is for the eye alone. */
function ManagerField({ form, employment }: Props) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState(employment.manager);
  return (
    <Field label={t(texts.manager)} fault={form.formState.errors.manager?.message ?? null}>
      {(wiring) => (
        <ChoosePerson
          label={t(texts.manager)}
          wiring={wiring}
          chosen={chosen}
          not={employment.employee.id}
          onChoose={(one) => {
            setChosen(one);
            form.setValue('manager', one?.id ?? '', { shouldDirty: true });
          }}
        />
      )}
    </Field>
  );
}
