import type { QueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { askDemo, showDemoForm } from '../../shared/messages/contacts/contract.ts';
import { call } from '../api/call.ts';
import { hasCode } from '../api/problem.ts';

type Input = z.input<typeof askDemo.input>;

/** The server takes a form from three seconds on; a little more, since its clock and this one differ. */
const leastTime = 3_500;

/** The form’s ticket, and when it came. It is fetched when the page opens, so that nobody waits who types. */
export const ticketQuery = {
  queryKey: ['demo-form'],
  queryFn: async () => ({ ...(await call(showDemoForm)), at: performance.now() }),
  staleTime: Infinity,
};

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));

/**
 * Sends the form with its ticket. The same again, because an answer was lost, is the same request. A ticket that the server no longer takes is replaced
 * once, so that a form that lay open over night is sent all the same.
 */
export async function sendDemo(cache: QueryClient, typed: Omit<Input, 'ticket'>): Promise<void> {
  const send = async () => {
    const { ticket, at } = await cache.fetchQuery(ticketQuery);
    await pause(leastTime - (performance.now() - at));
    await call(askDemo, { body: { ...typed, ticket } });
  };
  await send().catch(async (thrown: unknown) => {
    if (!hasCode(thrown, 'demo-form-too-old', 'demo-form-too-fast')) throw thrown;
    cache.removeQueries({ queryKey: ticketQuery.queryKey });
    await send();
  });
  cache.removeQueries({ queryKey: ticketQuery.queryKey });
}
