import type { addEmployee as contract } from '../../shared/people/employment/contract.ts';
import { addEmployee } from '../../shared/people/employment/add-employee.ts';
import type { Handler } from '../host/http.ts';

export const handleAddEmployee: Handler<typeof contract> = (uses, { person, input }) =>
  addEmployee(uses, person, input);
