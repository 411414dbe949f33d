import type { listDepartments as contract } from '../../shared/people/employees/contract.ts';
import { listDepartments } from '../../shared/people/employees/list-departments.ts';
import type { Handler } from '../host/http.ts';

export const handleListDepartments: Handler<typeof contract> = (uses, { person }) => listDepartments(uses, person);
