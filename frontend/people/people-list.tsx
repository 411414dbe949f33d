import { Link } from '@tanstack/react-router';
import type { EmployeeRow } from '../../shared/people/employees/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { CoveredNumber, OnFile } from './on-file.tsx';
import { texts } from './texts.ts';

type Props = { people: readonly EmployeeRow[] };

/** To look is an act that is recorded: a pointer that passes by does not load the page in advance. */
const PersonLink = ({ person }: { person: EmployeeRow }) => (
  <Link to="/people/$employee" params={{ employee: person.id }} preload={false} className="row-link">
    {person.name}
  </Link>
);

/** Said in words beside the name: a colour alone would not be heard. */
function DisabledMark({ person }: { person: EmployeeRow }) {
  const { t } = useLanguage();
  return (
    <>
      {person.disabled ? <span className="people-mark">{t(texts.disabled)}</span> : null}
      {person.employedUntil ? (
        <span className="people-mark figures">{t(texts.leaves, { day: person.employedUntil })}</span>
      ) : null}
    </>
  );
}

/** Where somebody works, and under which number: a company writes neither of most people until it has brought a file. */
function Place({ person: { department, employeeNumber } }: { person: EmployeeRow }) {
  const parts = [department, employeeNumber].filter((part) => part !== null);
  return parts.length > 0 ? <span className="people-mail figures">{parts.join(' · ')}</span> : null;
}

/** People on a wide window. A row's link covers the row. */
export function PeopleTable({ people }: Props) {
  const { t } = useLanguage();
  return (
    <table className="list-table people-table">
      <caption className="unseen">{t(texts.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(texts.name)}</th>
          <th scope="col">{t(texts.department)}</th>
          <th scope="col">{t(texts.personnummer)}</th>
          <th scope="col">{t(texts.onFile)}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <PersonLink person={person} />
              <DisabledMark person={person} />
              <div className="people-mail">{person.workEmail}</div>
            </td>
            <td>
              <Place person={person} />
            </td>
            <td>
              <CoveredNumber {...person} />
            </td>
            <td>
              <OnFile {...person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** People on a phone. */
export function PeopleCards({ people }: Props) {
  const { t } = useLanguage();
  return (
    <ul className="people-cards">
      {people.map((person) => (
        <li key={person.id} className="people-card">
          <PersonLink person={person} />
          <DisabledMark person={person} />
          <span className="people-mail">{person.workEmail}</span>
          <Place person={person} />
          <dl>
            <dt>{t(texts.personnummer)}</dt>
            <dd>
              <CoveredNumber {...person} />
            </dd>
            <dt>{t(texts.onFile)}</dt>
            <dd>
              <OnFile {...person} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
