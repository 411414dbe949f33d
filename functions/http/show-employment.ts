import type { showEmployment as contract } from '../../shared/people/employment/contract.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import type { Handler } from '../host/http.ts';

export const handleShowEmployment: Handler<typeof contract> = (uses, { person, id }) =>
  showEmployment(uses, person, id('employee'));
