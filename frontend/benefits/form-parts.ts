import type { CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { CategoryFaults, TypedCategory } from './typed-category.ts';

/** What every part of the form works on. `shown` is the category as it is kept; null for one that is new. */
export type CategoryParts = {
  typed: TypedCategory;
  set: (change: Partial<TypedCategory>) => void;
  faults: CategoryFaults;
  shown: CategoryView | null;
  today: PlainDate;
};
