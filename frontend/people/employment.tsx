import { useSuspenseQuery } from '@tanstack/react-query';
import { LimitNotices } from '../rights/limit-notices.tsx';
import { useLanguage } from '../session/language.tsx';
import { AccessForm } from './access-form.tsx';
import { EmploymentForm } from './employment-form.tsx';
import { texts } from './employment-texts.ts';
import { employmentQuery } from './people.ts';
import { RolesForm } from './roles-form.tsx';
import { SignInOfPerson } from './sign-in-of-person.tsx';
import './employment.css';

/** Somebody's employment, roles and sign-in, each saved by itself. */
export function Employment({ employee }: { employee: string }) {
  const { t } = useLanguage();
  const { data, refetch } = useSuspenseQuery(employmentQuery(employee));
  const latest = () => void refetch();
  return (
    <div className="employment">
      <LimitNotices limits={data.limits} linked />
      <section aria-labelledby="employment-title">
        <h2 id="employment-title">{t(texts.employment)}</h2>
        <EmploymentForm key={data.version} employment={data} onLatest={latest} />
      </section>
      <section aria-labelledby="roles-title">
        <h2 id="roles-title">{t(texts.roles)}</h2>
        <RolesForm key={data.version} employment={data} onLatest={latest} />
      </section>
      <section aria-labelledby="access-title">
        <h2 id="access-title">{t(texts.access)}</h2>
        {data.disabled ? null : <SignInOfPerson employee={employee} workEmail={data.employee.workEmail} />}
        <AccessForm employment={data} onLatest={latest} />
      </section>
    </div>
  );
}
