import * as z from 'zod/mini';
import { id, named, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

/** The lists that a way of seeing can be kept for. */
export const listNames = ['claims', 'queue', 'people', 'allowances', 'decisions'] as const;
export type ListName = (typeof listNames)[number];
const list = z.enum(listNames);

/** How a list is narrowed and sorted, as its page's address says it. Words that are searched for are in no address. */
const query = z
  .record(z.string().check(z.regex(/^[a-zA-Z]{1,30}$/)), z.string().check(z.maxLength(100)))
  .check(z.refine((params) => Object.keys(params).length <= 12));

export type SavedContent = Readonly<{ name: string; query: Readonly<Record<string, string>> }>;

export const savedFilter = named('SavedFilter', z.object({ id, list, name: z.string(), query }));
export type SavedFilter = z.output<typeof savedFilter>;

export const listSavedFilters = endpoint({
  name: 'list-saved-filters',
  method: 'GET',
  path: 'saved-filters',
  summary: 'The ways in which you like to see your lists, in the order you saved them.',
  act: 'saved-filter.read',
  output: z.object({ items: z.array(savedFilter) }),
});

export const saveFilter = endpoint({
  name: 'save-filter',
  method: 'POST',
  path: 'saved-filters',
  summary: 'Keeps a way of seeing a list, for yourself. At most 20 of each list.',
  act: 'saved-filter.change',
  input: z.object({ list, name: typed(60).check(z.minLength(1)), query }),
  output: savedFilter,
  status: 201,
  problems: ['input-invalid', 'too-many-filters'],
});

export const removeFilter = endpoint({
  name: 'remove-filter',
  method: 'DELETE',
  path: 'saved-filters/{filter}',
  summary: 'Forgets a way of seeing a list.',
  act: 'saved-filter.change',
  status: 204,
});
