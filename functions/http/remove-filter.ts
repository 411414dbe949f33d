import type { removeFilter as contract } from '../../shared/people/saved-filters/contract.ts';
import { removeFilter } from '../../shared/people/saved-filters/remove-filter.ts';
import type { Handler } from '../host/http.ts';

export const handleRemoveFilter: Handler<typeof contract> = (uses, { person, id }) =>
  removeFilter(uses, person, id('filter'));
