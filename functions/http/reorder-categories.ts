import type { reorderCategories as contract } from '../../shared/claims/benefits/categories/contract.ts';
import { reorderCategories } from '../../shared/claims/benefits/categories/reorder-categories.ts';
import type { Handler } from '../host/http.ts';

export const handleReorderCategories: Handler<typeof contract> = (uses, { person, input }) =>
  reorderCategories(uses, person, input);
