import type { leaveOutLines as contract } from '../../shared/people/staff-import/contract.ts';
import { leaveOutLines } from '../../shared/people/staff-import/leave-out-lines.ts';
import type { Handler } from '../host/http.ts';

export const handleLeaveOutLines: Handler<typeof contract> = (uses, { person, id, input }) =>
  leaveOutLines(uses, person, id('import'), input);
