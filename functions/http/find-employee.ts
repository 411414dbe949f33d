import type { findEmployee as contract } from '../../shared/people/employees/contract.ts';
import { findEmployee } from '../../shared/people/employees/find-employee.ts';
import type { Handler } from '../host/http.ts';

export const handleFindEmployee: Handler<typeof contract> = (uses, { person, input }) =>
  findEmployee(uses, person, input);
