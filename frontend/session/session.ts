import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Act } from '../../shared/kernel/roles.ts';
import { showSession, type SessionView } from '../../shared/people/identity/contract.ts';
import { call } from '../api/call.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(showSession, { signal }),
  staleTime: 60_000,
});

export const nobody: SessionView = { person: null, company: null, may: [] };

/** Who is signed in; nobody until it is known. */
export const useSession = (): SessionView => useQuery(sessionQuery).data ?? nobody;

/** Whether the signed-in person can do an act at all: what decides which places the navigation shows. */
export const useMay = (act: Act): boolean => useSession().may.includes(act);
