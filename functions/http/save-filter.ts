import type { saveFilter as contract } from '../../shared/people/saved-filters/contract.ts';
import { saveFilter } from '../../shared/people/saved-filters/save-filter.ts';
import type { Handler } from '../host/http.ts';

export const handleSaveFilter: Handler<typeof contract> = (uses, { person, input }) => saveFilter(uses, person, input);
