import type { disableEmployee as contract } from '../../shared/people/employment/contract.ts';
import { disableEmployee } from '../../shared/people/employment/disable-employee.ts';
import type { Handler } from '../host/http.ts';

export const handleDisableEmployee: Handler<typeof contract> = (uses, { person, id, input }) =>
  disableEmployee(uses, person, id('employee'), input);
