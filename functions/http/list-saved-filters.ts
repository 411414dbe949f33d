import type { listSavedFilters as contract } from '../../shared/people/saved-filters/contract.ts';
import { listSavedFilters } from '../../shared/people/saved-filters/list-saved-filters.ts';
import type { Handler } from '../host/http.ts';

export const handleListSavedFilters: Handler<typeof contract> = (uses, { person }) => listSavedFilters(uses, person);
