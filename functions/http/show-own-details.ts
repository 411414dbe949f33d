import type { showOwnDetails as contract } from '../../shared/people/employees/contract.ts';
import { showOwnDetails } from '../../shared/people/employees/show-own-details.ts';
import type { Handler } from '../host/http.ts';

export const handleShowOwnDetails: Handler<typeof contract> = (uses, { person }) => showOwnDetails(uses, person);
