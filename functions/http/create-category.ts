import type { createCategory as contract } from '../../shared/claims/benefits/categories/contract.ts';
import { createCategory } from '../../shared/claims/benefits/categories/create-category.ts';
import type { Handler } from '../host/http.ts';

export const handleCreateCategory: Handler<typeof contract> = (uses, { person, input }) =>
  createCategory(uses, person, input);
