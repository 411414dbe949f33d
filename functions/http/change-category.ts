import type { changeCategory as contract } from '../../shared/claims/benefits/categories/contract.ts';
import { changeCategory } from '../../shared/claims/benefits/categories/change-category.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeCategory: Handler<typeof contract> = (uses, { person, id, input }) =>
  changeCategory(uses, person, id('category'), input);
