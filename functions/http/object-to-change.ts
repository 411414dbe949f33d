import type { objectToChange as contract } from '../../shared/trust/vendors/changes/contract.ts';
import { objectToChange } from '../../shared/trust/vendors/changes/object-to-change.ts';
import type { Handler } from '../host/http.ts';

export const handleObjectToChange: Handler<typeof contract> = (uses, { person, id, input }) =>
  objectToChange(uses, person, id('change'), input);
