import type { changeRoles as contract } from '../../shared/people/employment/contract.ts';
import { changeRoles } from '../../shared/people/employment/change-roles.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeRoles: Handler<typeof contract> = (uses, { person, id, input }) =>
  changeRoles(uses, person, id('employee'), input);
