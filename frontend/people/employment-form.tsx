import { useEffect, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import type { Text } from '../../shared/kernel/language.ts';
import { changeEmployment, type EmploymentView } from '../../shared/people/employment/contract.ts';
import { call } from '../api/call.ts';
import { asProblem, faultsOf, hasCode } from '../api/problem.ts';
import { EmploymentPreview } from '../allowances/employment-preview.tsx';
import { Button } from '../design/button.tsx';
import { useKeptForm } from '../design/use-kept-form.ts';
import { useLanguage } from '../session/language.tsx';
import { ChangeProblem } from './change-problem.tsx';
import { EmploymentFields, FromDirectory } from './employment-fields.tsx';
import { texts } from './employment-texts.ts';
import { employedOf, formOf, permilleOf, typedOf, type TypedEmployment } from './typed-employment.ts';
import { useSaveEmployment } from './use-save-employment.ts';
import { useSettled } from './use-settled.ts';

const pointed = ['name', 'workEmail', 'employeeNumber', 'manager', 'employedFrom', 'employedUntil'] as const;
const typedFields = [...pointed, 'department', 'partTime'] as const;
type Field = (typeof pointed)[number];

function faultsAt(problem: unknown): { field: Field; text: Text }[] {
  if (hasCode(problem, 'work-email-taken')) return [{ field: 'workEmail', text: asProblem(problem).detail }];
  if (hasCode(problem, 'employee-number-taken')) return [{ field: 'employeeNumber', text: asProblem(problem).detail }];
  if (hasCode(problem, 'manager-circle')) return [{ field: 'manager', text: asProblem(problem).detail }];
  return faultsOf(problem, pointed);
}

/** An employment, to be seen and changed; what the directory keeps is shown and cannot be typed. */
export function EmploymentForm({ employment, onLatest }: { employment: EmploymentView; onLatest: () => void }) {
  const { t } = useLanguage();
  const [shown] = useState(() => formOf(employment));
  const form = useForm<TypedEmployment>({ defaultValues: shown });
  useKeptForm(form, `employment:${employment.employee.id}:${employment.version}`, shown, typedFields);
  const { handleSubmit, setError, setFocus } = form;
  const save = useSaveEmployment(
    (typed: TypedEmployment) =>
      call(changeEmployment, {
        path: { employee: employment.employee.id },
        body: { version: employment.version, ...typedOf(typed) },
      }),
    texts.saved,
  );
  const { error } = save;
  useEffect(() => {
    const faults = faultsAt(error);
    for (const { field, text } of faults) setError(field, { type: 'refused', message: t(text) });
    if (faults[0]) setFocus(faults[0].field);
  }, [error, setError, setFocus, t]);
  const submit = handleSubmit((typed) => {
    if (permilleOf(typed.partTime) === null)
      setError('partTime', { type: 'refused', message: t(texts.partTimeWrong) }, { shouldFocus: true });
    else save.mutate(typed);
  });
  return (
    <form className="employment-form" onSubmit={(event) => void submit(event)} noValidate>
      {faultsAt(error).length > 0 ? null : <ChangeProblem thrown={error} onLatest={onLatest} />}
      {employment.source === 'scim' ? <FromDirectory employment={employment} /> : null}
      <EmploymentFields form={form} employment={employment} />
      <TypedPreview form={form} employment={employment} />
      {employment.source === 'scim' && employment.setByColleague ? null : (
        <Button type="submit" kind="primary" isPending={save.isPending}>
          {t(texts.save)}
        </Button>
      )}
    </form>
  );
}

/** What the days and the share that are typed would make of the allowances, once they are typed and mean something. */
function TypedPreview({ form, employment }: { form: UseFormReturn<TypedEmployment>; employment: EmploymentView }) {
  const typed = useWatch({ control: form.control });
  const settled = useSettled(JSON.stringify(employedOf(typed)));
  const employed = JSON.parse(settled) as ReturnType<typeof employedOf>;
  if (employed === null || settled === JSON.stringify(employedOf(formOf(employment)))) return null;
  return <EmploymentPreview employee={employment.employee.id} employed={employed} />;
}
