import type { enableEmployee as contract } from '../../shared/people/employment/contract.ts';
import { enableEmployee } from '../../shared/people/employment/enable-employee.ts';
import type { Handler } from '../host/http.ts';

export const handleEnableEmployee: Handler<typeof contract> = (uses, { person, id, input }) =>
  enableEmployee(uses, person, id('employee'), input);
