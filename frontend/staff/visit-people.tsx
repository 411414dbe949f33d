import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { CoveredNumber, OnFile } from '../people/on-file.tsx';
import { texts } from '../people/texts.ts';
import { visitPeopleQuery } from './staff.ts';
import '../people/people-page.css';

/** Who works at the company, as its HR lists them; what is private stays covered, and no row leads further. */
export function VisitPeople({ company }: { company: string }) {
  const { t } = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(visitPeopleQuery(company));
  const people = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <ul className="company-list">
        {people.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong>
            <span className="people-mail">{person.workEmail}</span>
            <dl>
              <div>
                <dt>{t(texts.personnummer)}</dt>
                <dd>
                  <CoveredNumber {...person} />
                </dd>
              </div>
              <div>
                <dt>{t(texts.onFile)}</dt>
                <dd>
                  <OnFile {...person} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
