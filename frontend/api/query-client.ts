import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasCode } from './problem.ts';

/** A session that has ended is asked for anew, and everything that shows who is signed in follows. */
function noticeEndedSession(thrown: unknown): void {
  if (hasCode(thrown, 'not-signed-in')) void queryClient.invalidateQueries({ queryKey: ['session'] });
}

/** One cache for the app. Refusals are answers and are not asked again; a lost connection is, twice. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndedSession }),
  mutationCache: new MutationCache({ onError: noticeEndedSession }),
  defaultOptions: {
    // A lost connection is told as what it is, not waited out: what was typed stays, and the next try sends it.
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, thrown) => failures < 2 && hasCode(thrown, 'offline', 'service-away'),
      retryDelay: (failures) => 600 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/**
 * Lets a route wait for its data, but not fail on it: the page asks for itself, and shows what went wrong. With the `cause` of the
 * loader nobody waits who only chose something else on the page that is there (`useFollowed` shows the former until then).
 */
export const warm = (asked: Promise<unknown>, cause?: 'enter' | 'preload' | 'stay'): Promise<unknown> | undefined => {
  const settled = asked.catch(() => undefined);
  return cause === 'stay' ? undefined : settled;
};
