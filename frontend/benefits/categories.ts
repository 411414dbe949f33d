import { queryOptions } from '@tanstack/react-query';
import { listCategories, type CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { benefitsQuery } from '../claims/claims.ts';

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => call(listCategories, { signal }),
});

/** Puts a category that the server has answered with into the list, and has what employees see asked for anew. */
export function keepCategory(category: CategoryView): void {
  queryClient.setQueryData(categoriesQuery.queryKey, (old) => {
    if (!old) return old;
    const known = old.items.some(({ id }) => id === category.id);
    return {
      items: known ? old.items.map((one) => (one.id === category.id ? category : one)) : [...old.items, category],
    };
  });
  void queryClient.invalidateQueries(categoriesQuery);
  void queryClient.invalidateQueries(benefitsQuery);
}
