import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { stateNames } from '../../shared/claims/expenses/contract.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Money } from '../design/money.tsx';
import { reviewTabs, type ReviewTab } from '../review/tabs.ts';
import { texts as queueTexts } from '../review/texts.ts';
import { StateMark } from '../claims/state-mark.tsx';
import { useLanguage } from '../session/language.tsx';
import { visitQueueQuery } from './staff.ts';
import '../design/row-link.css';

/** The company's claims in one state, to be read. */
export function VisitClaims({ company }: { company: string }) {
  const { t } = useLanguage();
  const [state, setState] = useState<ReviewTab>();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    visitQueueQuery(company, state),
  );
  const claims = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <div className="staff-search">
        <Field label={t(queueTexts.tabs)}>
          {(wiring) => (
            <select
              className="input"
              value={state ?? ''}
              onChange={({ target }) => setState(reviewTabs.find((one) => one === target.value))}
              {...wiring}
            >
              <option value="">{t(queueTexts.waiting)}</option>
              {reviewTabs.map((one) => (
                <option key={one} value={one}>
                  {t(stateNames[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {claims.length === 0 ? <p className="soft">{t(queueTexts.emptyTab)}</p> : null}
      <ul className="company-list">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Link
              to="/staff/companies/$company/visit/claims/$claim"
              params={{ company, claim: claim.id }}
              className="row-link"
            >
              {claim.employee.name}
            </Link>
            <span>{claim.vendor || t(queueTexts.noVendor)}</span>
            <span className="visit-sum">
              <Money amount={claim.total} currency={claim.currency} /> <StateMark state={claim.state} />
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {t(queueTexts.more)}
        </Button>
      ) : null}
    </>
  );
}
