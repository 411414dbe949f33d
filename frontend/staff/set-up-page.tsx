import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type SyntheticEvent } from 'react';
import { setUpCompany } from '../../shared/claims/company-set-up/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKeptInputs } from '../design/use-kept-inputs.ts';
import { useLanguage } from '../session/language.tsx';
import { SetUpDone } from './set-up-done.tsx';
import { faultsAt } from './set-up-faults.ts';
import { readForm, type TypedSetUp } from './set-up-form.ts';
import { SetUpFields } from './set-up-fields.tsx';
import { texts } from './set-up-texts.ts';
import { companiesQuery } from './staff.ts';
import { texts as staffTexts } from './texts.ts';

/** Sets up a company with who is HR there first, and says afterwards who was invited. */
export function SetUpPage() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const { form, forget, ...keeping } = useKeptInputs('set-up-company');
  const save = useMutation({
    mutationFn: (typed: TypedSetUp) => call(setUpCompany, { body: typed }),
    onSuccess: () => {
      forget();
      return cache.invalidateQueries(companiesQuery);
    },
  });
  const faults = save.error && save.variables ? faultsAt(save.error, save.variables, t) : {};
  useEffect(() => {
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [save.error, form]);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(readForm(new FormData(event.currentTarget)));
  };
  if (save.isSuccess) return <SetUpDone company={save.data.id} typed={save.variables} onAnother={save.reset} />;
  const back = <Link to="/staff/companies">{t(staffTexts.back)}</Link>;
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} back={back}>
      <form className="staff-form" ref={form} {...keeping} onSubmit={submit} noValidate>
        {Object.keys(faults).length > 0 ? null : <ProblemNotice thrown={save.error} />}
        <SetUpFields faults={faults} />
        <div>
          <Button type="submit" kind="primary" isPending={save.isPending}>
            {t(texts.save)}
          </Button>
        </div>
      </form>
    </Page>
  );
}
