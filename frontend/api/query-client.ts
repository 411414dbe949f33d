import { QueryClient } from '@tanstack/react-query';
import { hasCode } from './problem.ts';

/** One cache for the app. Refusals are answers and are not asked again; a lost connection is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, thrown) => failures < 2 && hasCode(thrown, 'offline', 'service-away'),
      retryDelay: (failures) => 600 * 2 ** failures,
    },
    mutations: { retry: false },
  },
});
