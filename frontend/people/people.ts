import { queryOptions } from '@tanstack/react-query';
import {
  listEmployees,
  showOwnDetails,
  showPrivateDetails,
  type EmployeeRow,
} from '../../shared/people/employees/contract.ts';
import { showPersonInvitation } from '../../shared/people/invitations/contract.ts';
import { showEmployment } from '../../shared/people/employment/contract.ts';
import { call } from '../api/call.ts';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => call(listEmployees, { signal }),
});

/** Asked for when the page opens and never by itself again, since each look is recorded; forgotten when the page is left. */
const once = { staleTime: Infinity, gcTime: 0 };

export const detailsQuery = (employee: string) =>
  queryOptions({
    queryKey: ['private-details', employee],
    queryFn: ({ signal }) => call(showPrivateDetails, { path: { employee }, signal }),
    ...once,
  });

export const ownDetailsQuery = queryOptions({
  queryKey: ['private-details'],
  queryFn: ({ signal }) => call(showOwnDetails, { signal }),
  ...once,
});

export const invitationQuery = (employee: string) =>
  queryOptions({
    queryKey: ['invitation-of', employee],
    queryFn: ({ signal }) => call(showPersonInvitation, { path: { employee }, signal }),
  });

export const employmentQuery = (employee: string) =>
  queryOptions({
    queryKey: ['employment', employee],
    queryFn: ({ signal }) => call(showEmployment, { path: { employee }, signal }),
  });

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name or work address has every word that was typed, whatever its capitals and marks. */
export function matching(people: readonly EmployeeRow[], typed: string): readonly EmployeeRow[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return people.filter(({ name, workEmail }) => {
    const whole = folded(`${name} ${workEmail}`);
    return words.every((word) => whole.includes(word));
  });
}
