import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EmployeeRow } from '../../shared/people/employees/contract.ts';
import { announce } from '../design/announce.tsx';
import { Field } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { useWide } from '../design/use-wide.ts';
import { useLanguage } from '../session/language.tsx';
import { AddPerson } from './add-person.tsx';
import { FindPerson } from './find-person.tsx';
import { PeopleCards, PeopleTable } from './people-list.tsx';
import { matching, peopleQuery } from './people.ts';
import { texts } from './texts.ts';
import '../design/row-link.css';
import './people-page.css';

type Who = 'active' | 'disabled' | 'all';
const kept: Record<Who, (person: EmployeeRow) => boolean> = {
  active: ({ disabled }) => !disabled,
  disabled: ({ disabled }) => disabled,
  all: () => true,
};

/** Everybody at the company, for HR; who is shut out is left aside until asked for. */
export function PeoplePage() {
  const { t } = useLanguage();
  const wide = useWide();
  const people = useSuspenseQuery(peopleQuery).data.items;
  const [typed, setTyped] = useState('');
  const [who, setWho] = useState<Who>('active');
  const shown = matching(people.filter(kept[who]), typed);
  const count = people.length;
  const summary =
    shown.length < count
      ? t(texts.shown, { shown: shown.length, count })
      : t(count === 1 ? texts.one : texts.many, { count });
  useEffect(() => {
    if (typed === '') return;
    const later = setTimeout(() => announce(summary), 600);
    return () => clearTimeout(later);
  }, [typed, summary]);
  return (
    <Page
      title={t(texts.title)}
      width="wide"
      actions={
        <>
          <FindPerson />
          <AddPerson />
        </>
      }
    >
      <div className="people-search">
        <Field label={t(texts.search)}>
          {(wiring) => (
            <input
              className="input"
              type="search"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              {...wiring}
            />
          )}
        </Field>
        {people.some(({ disabled }) => disabled) ? (
          <Field label={t(texts.who)}>
            {(wiring) => (
              <select className="input" value={who} onChange={(event) => setWho(event.target.value as Who)} {...wiring}>
                <option value="active">{t(texts.whoActive)}</option>
                <option value="disabled">{t(texts.whoDisabled)}</option>
                <option value="all">{t(texts.whoAll)}</option>
              </select>
            )}
          </Field>
        ) : null}
        <p className="soft figures">{summary}</p>
      </div>
      {shown.length === 0 ? (
        <div className="people-empty">
          <h2>{t(texts.nobodyNamed)}</h2>
          <p className="soft">{t(texts.nobodyNamedLead)}</p>
        </div>
      ) : wide ? (
        <PeopleTable people={shown} />
      ) : (
        <PeopleCards people={shown} />
      )}
    </Page>
  );
}
