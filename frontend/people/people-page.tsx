import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { announce } from '../design/announce.tsx';
import { Button, buttonClass } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useWide } from '../design/use-wide.ts';
import { exportEmployees } from '../../shared/people/staff-import/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { ExportList } from '../list/export-list.tsx';
import { SavedFiltersBar } from '../list/saved-filters-bar.tsx';
import { counted } from '../list/counted.ts';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { AddPerson } from './add-person.tsx';
import { FindPerson } from './find-person.tsx';
import { PeopleCards, PeopleTable } from './people-list.tsx';
import { departmentsQuery, everybody, filterOf, keptOf, peopleQuery, wantedFrom, type WantedPeople } from './people.ts';
import { texts } from './texts.ts';
import { useSettled } from './use-settled.ts';
import '../design/row-link.css';
import '../list/list-parts.css';
import './people-page.css';

/** The company's people, for HR; who is shut out is left aside until asked for. */
export function PeoplePage() {
  const { t } = useLanguage();
  const may = useMay('employee.list');
  const [wanted, setWanted] = useState(everybody);
  const settled = { ...wanted, search: useSettled(wanted.search.trim()) };
  return (
    <Page
      title={t(texts.title)}
      width="wide"
      actions={
        may ? (
          <>
            <FindPerson />
            <ExportList
              lead={t(texts.exportLead)}
              save={(format) =>
                saveFile(exportEmployees, { body: { format, search: settled.search, ...filterOf(settled) } })
              }
            />
            <Link to="/people/import" className={buttonClass()}>
              {t(texts.importPeople)}
            </Link>
            <AddPerson />
          </>
        ) : null
      }
    >
      <Narrow wanted={wanted} onChange={setWanted} />
      <SavedFiltersBar
        list="people"
        search={keptOf(wanted)}
        onShow={(query) => setWanted({ ...wantedFrom(query), search: wanted.search })}
      />
      <Found wanted={settled} />
    </Page>
  );
}

function Narrow({ wanted, onChange }: { wanted: WantedPeople; onChange: (wanted: WantedPeople) => void }) {
  const { t } = useLanguage();
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const set = (part: Partial<WantedPeople>) => onChange({ ...wanted, ...part });
  return (
    <div className="people-search">
      <Field label={t(texts.search)}>
        {(wiring) => (
          <input
            className="input"
            type="search"
            autoComplete="off"
            maxLength={200}
            value={wanted.search}
            onChange={({ target }) => set({ search: target.value })}
            {...wiring}
          />
        )}
      </Field>
      <Field label={t(texts.who)}>
        {(wiring) => (
          <select
            className="input"
            value={wanted.unlinked ? 'unlinked' : wanted.status}
            onChange={({ target }) =>
              set(
                target.value === 'unlinked'
                  ? { unlinked: true, status: 'active' }
                  : { unlinked: false, status: target.value as WantedPeople['status'] },
              )
            }
            {...wiring}
          >
            <option value="active">{t(texts.whoActive)}</option>
            <option value="unlinked">{t(texts.whoUnlinked)}</option>
            <option value="disabled">{t(texts.whoDisabled)}</option>
            <option value="all">{t(texts.whoAll)}</option>
          </select>
        )}
      </Field>
      {departments.length > 0 ? (
        <Field label={t(texts.department)}>
          {(wiring) => (
            <select
              className="input"
              value={wanted.department}
              onChange={({ target }) => set({ department: target.value })}
              {...wiring}
            >
              <option value="">{t(texts.everyDepartment)}</option>
              {departments.map((department) => (
                <option key={department}>{department}</option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  );
}

function Found({ wanted }: { wanted: WantedPeople }) {
  const { t } = useLanguage();
  const wide = useWide();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(
    peopleQuery(wanted),
  );
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  const count = data?.pages[0]?.count ?? 0;
  const summary = t(count === 1 ? texts.one : texts.many, { count: counted(count) });
  const narrowed = wanted.search !== '';
  useEffect(() => {
    if (narrowed && !isPlaceholderData) announce(summary);
  }, [narrowed, isPlaceholderData, summary]);
  if (error) return <ProblemNotice thrown={error} />;
  if (!data) return null;
  if (people.length === 0)
    return (
      <div className="list-empty">
        <h2>{t(texts.nobodyNamed)}</h2>
        <p className="soft">{t(texts.nobodyNamedLead)}</p>
      </div>
    );
  return (
    <div aria-busy={isPlaceholderData}>
      <p className="people-count soft figures">{summary}</p>
      {wide ? <PeopleTable people={people} /> : <PeopleCards people={people} />}
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
