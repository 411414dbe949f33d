import type { listEmployees as contract } from '../../shared/people/employees/contract.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import type { Handler } from '../host/http.ts';

export const handleListEmployees: Handler<typeof contract> = (uses, { person }) => listEmployees(uses, person);
