import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { changePrivateDetails } from '../../shared/people/employees/contract.ts';
import { call } from '../api/call.ts';
import { PersonAllowances } from '../allowances/person-allowances.tsx';
import { buttonClass } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { DetailsForm } from './details-form.tsx';
import { Employment } from './employment.tsx';
import { detailsQuery } from './people.ts';
import { texts } from './texts.ts';
import { typedOf } from './typed-details.ts';
import { useSaveDetails } from './use-save-details.ts';

const route = getRouteApi('/signed-in/people/$employee');

/** One employee’s private details, for HR. */
export function PersonPage() {
  const { t } = useLanguage();
  const seesClaims = useMay('expense.revert');
  const { employee } = route.useParams();
  const query = detailsQuery(employee);
  const { data: details, refetch } = useSuspenseQuery(query);
  const save = useSaveDetails(query.queryKey, (typed) =>
    call(changePrivateDetails, {
      path: { employee },
      body: { version: details.version, personnummer: typed.personnummer.trim() || null, ...typedOf(typed) },
    }),
  );
  const lead = (
    <>
      <p>{details.employee.workEmail}</p>
      <p>{t(texts.looked)}</p>
    </>
  );
  return (
    <Page
      title={details.employee.name}
      lead={lead}
      back={<Link to="/people">{t(texts.back)}</Link>}
      actions={
        seesClaims ? (
          <Link to="/review" search={{ employee, view: 'all' }} className={buttonClass()}>
            {t(texts.claims)}
          </Link>
        ) : undefined
      }
    >
      <Employment employee={employee} />
      <PersonAllowances employee={employee} />
      <DetailsForm
        details={details}
        problem={save.error}
        pending={save.isPending}
        onSave={save.mutate}
        onLatest={() => void refetch().then(() => save.reset())}
      />
    </Page>
  );
}
