import type { closeCategory as contract } from '../../shared/claims/benefits/categories/contract.ts';
import { closeCategory } from '../../shared/claims/benefits/categories/close-category.ts';
import type { Handler } from '../host/http.ts';

export const handleCloseCategory: Handler<typeof contract> = (uses, { person, id, input }) =>
  closeCategory(uses, person, id('category'), input);
