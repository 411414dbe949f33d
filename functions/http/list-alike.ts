import type { listAlike as contract } from '../../shared/claims/duplicates/contract.ts';
import { listAlike } from '../../shared/claims/duplicates/list-alike.ts';
import type { Handler } from '../host/http.ts';

export const handleListAlike: Handler<typeof contract> = (uses, { person, id }) =>
  listAlike(uses, person, id('expense'));
