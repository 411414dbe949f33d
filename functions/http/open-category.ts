import type { openCategory as contract } from '../../shared/claims/benefits/categories/contract.ts';
import { openCategory } from '../../shared/claims/benefits/categories/open-category.ts';
import type { Handler } from '../host/http.ts';

export const handleOpenCategory: Handler<typeof contract> = (uses, { person, id, input }) =>
  openCategory(uses, person, id('category'), input);
