import type { listCategories as contract } from '../../shared/claims/benefits/categories/contract.ts';
import { listCategories } from '../../shared/claims/benefits/categories/list-categories.ts';
import type { Handler } from '../host/http.ts';

export const handleListCategories: Handler<typeof contract> = (uses, { person }) => listCategories(uses, person);
