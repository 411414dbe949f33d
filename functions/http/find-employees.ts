import type { findEmployees as contract } from '../../shared/people/employees/contract.ts';
import { findEmployees } from '../../shared/people/employees/find-employees.ts';
import type { Handler } from '../host/http.ts';

export const handleFindEmployees: Handler<typeof contract> = (uses, { person, input }) =>
  findEmployees(uses, person, input);
