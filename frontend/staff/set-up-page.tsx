import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import { setUpCompany } from '../../shared/claims/company-set-up/contract.ts';
import { call } from '../api/call.ts';
import { asProblem, hasCode } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { readForm, type SetUpField } from './set-up-form.ts';
import { SetUpFields } from './set-up-fields.tsx';
import { texts } from './set-up-texts.ts';
import { companiesQuery } from './staff.ts';
import { texts as staffTexts } from './texts.ts';

/** Which field a refusal is about, by the pointer of each fault or by what is somebody else's already. */
function faultsAt(
  thrown: unknown,
  t: (text: { sv: string; en: string }) => string,
): Partial<Record<SetUpField, string>> {
  if (!thrown) return {};
  const problem = asProblem(thrown);
  if (hasCode(thrown, 'company-exists')) return { organisationNumber: t(problem.detail) };
  if (hasCode(thrown, 'domain-taken')) return { domain: t(problem.detail) };
  if (hasCode(thrown, 'directory-taken')) return { tenant: t(problem.detail) };
  const named: Record<string, SetUpField> = { '/hr/name': 'hrName', '/hr/email': 'email' };
  return Object.fromEntries(
    problem.faults.map(({ pointer, text }) => {
      const field = named[pointer ?? ''] ?? (pointer ?? '').slice(1);
      return [
        field,
        t(
          field === 'organisationNumber'
            ? texts.numberFault
            : field.startsWith('hr') || field === 'name'
              ? texts.missing
              : text,
        ),
      ];
    }),
  );
}

/** Sets up a company with who is HR there first. */
export function SetUpPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const save = useMutation({
    mutationFn: (data: FormData) => call(setUpCompany, { body: readForm(data) }),
    onSuccess: async ({ id, name }) => {
      await cache.invalidateQueries(companiesQuery);
      toast(t(texts.done, { name }));
      await navigate({ to: '/staff/companies/$company', params: { company: id } });
    },
  });
  const faults = faultsAt(save.error, t);
  useEffect(() => {
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [save.error]);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  const back = <Link to="/staff/companies">{t(staffTexts.back)}</Link>;
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={back}>
      <form className="staff-form" ref={form} onSubmit={submit} noValidate>
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
