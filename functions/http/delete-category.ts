import type { deleteCategory as contract } from '../../shared/claims/benefits/categories/contract.ts';
import { deleteCategory } from '../../shared/claims/benefits/categories/delete-category.ts';
import type { Handler } from '../host/http.ts';

export const handleDeleteCategory: Handler<typeof contract> = (uses, { person, id }) =>
  deleteCategory(uses, person, id('category'));
