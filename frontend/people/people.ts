import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  listDepartments,
  listEmployees,
  findEmployees,
  showOwnDetails,
  showPrivateDetails,
} from '../../shared/people/employees/contract.ts';
import { showPersonInvitation } from '../../shared/people/invitations/contract.ts';
import { showEmployment } from '../../shared/people/employment/contract.ts';
import { call } from '../api/call.ts';

/** What the list of people is narrowed to; what is searched for goes in the body, because an address is kept in histories and logs. */
export type WantedPeople = Readonly<{
  search: string;
  status: 'active' | 'disabled' | 'all';
  department: string;
  unlinked: boolean;
}>;

export const everybody: WantedPeople = { search: '', status: 'active', department: '', unlinked: false };

export const filterOf = ({ status, department, unlinked }: WantedPeople) => ({
  status,
  ...(department === '' ? {} : { department }),
  ...(unlinked ? { unlinked: 'yes' as const } : {}),
});

/** What of it is kept as a saved filter: what is not as the list stands by itself, and never what is searched for. */
export const keptOf = ({ status, department, unlinked }: WantedPeople): Record<string, string> => ({
  ...(status === 'active' ? {} : { status }),
  ...(department === '' ? {} : { department }),
  ...(unlinked ? { unlinked: 'yes' } : {}),
});

/** Back from a saved filter; what means nothing is left aside. */
export const wantedFrom = ({ status, department, unlinked }: Readonly<Record<string, string>>): WantedPeople => ({
  ...everybody,
  status: status === 'disabled' || status === 'all' ? status : 'active',
  department: department ?? '',
  unlinked: unlinked === 'yes',
});

/** People by name, page after page. The former answer stays in sight until the next one is there. */
export const peopleQuery = (wanted: WantedPeople = everybody) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', wanted],
    queryFn: ({ signal, pageParam }) => {
      const page = { ...filterOf(wanted), ...(pageParam ? { cursor: pageParam } : {}) };
      const { search } = wanted;
      return search === ''
        ? call(listEmployees, { query: page, signal })
        : call(findEmployees, { body: { search, ...page }, signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** Everything that shows people: asked for anew after a change. */
export const allPeople = { queryKey: ['people'] };

export const departmentsQuery = queryOptions({
  queryKey: ['people', 'departments'],
  queryFn: ({ signal }) => call(listDepartments, { signal }),
});

/** The first few who have every word that was typed: to choose somebody from. */
/** `inAll`: also those who are shut out. */
export const peopleToChooseQuery = (search: string, inAll = false) =>
  queryOptions({
    queryKey: ['people', 'choose', search, inAll],
    queryFn: ({ signal }) => call(findEmployees, { body: { search, ...(inAll ? { status: 'all' } : {}) }, signal }),
    placeholderData: keepPreviousData,
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
