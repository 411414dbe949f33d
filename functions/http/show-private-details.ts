import type { showPrivateDetails as contract } from '../../shared/people/employees/contract.ts';
import { showPrivateDetails } from '../../shared/people/employees/show-private-details.ts';
import type { Handler } from '../host/http.ts';

export const handleShowPrivateDetails: Handler<typeof contract> = (uses, { person, id }) =>
  showPrivateDetails(uses, person, id('employee'));
