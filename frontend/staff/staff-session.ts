import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Act } from '../../shared/kernel/roles.ts';
import { showStaffSession, type StaffSessionView } from '../../shared/people/staff/contract.ts';
import { call } from '../api/call.ts';

/** Its key begins as the session of people does: whatever says that a session has ended makes both be asked for anew. */
export const staffSessionQuery = queryOptions({
  queryKey: ['session', 'staff'],
  queryFn: ({ signal }) => call(showStaffSession, { signal }),
  staleTime: 60_000,
});

const nobody: StaffSessionView = { staff: null, may: [], breakGlass: false, endsAt: null };

/** Which member of staff is signed in; nobody until it is known. */
export const useStaffSession = (): StaffSessionView => useQuery(staffSessionQuery).data ?? nobody;

/** Whether staff can do an act to the platform. */
export const useStaffMay = (act: Act): boolean => useStaffSession().may.includes(act);
