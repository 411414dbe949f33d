import type { changeEmployment as contract } from '../../shared/people/employment/contract.ts';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeEmployment: Handler<typeof contract> = (uses, { person, id, input }) =>
  changeEmployment(uses, person, id('employee'), input);
