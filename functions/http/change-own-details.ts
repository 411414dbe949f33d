import type { changeOwnDetails as contract } from '../../shared/people/employees/contract.ts';
import { changeOwnDetails } from '../../shared/people/employees/change-own-details.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeOwnDetails: Handler<typeof contract> = (uses, { person, input }) =>
  changeOwnDetails(uses, person, input);
