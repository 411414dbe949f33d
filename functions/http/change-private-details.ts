import type { changePrivateDetails as contract } from '../../shared/people/employees/contract.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import type { Handler } from '../host/http.ts';

export const handleChangePrivateDetails: Handler<typeof contract> = (uses, { person, id, input }) =>
  changePrivateDetails(uses, person, id('employee'), input);
