import type { listEmployees as contract } from '../../shared/people/employees/contract.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import type { Reader } from '../host/visit.ts';

export const handleListEmployees: Reader<typeof contract> = (uses, { person, query }) =>
  listEmployees(uses, person, query);
