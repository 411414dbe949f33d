import type { Endpoint } from '../../shared/kernel/endpoint.ts';

/** An endpoint that is nobody's, for what the host does with any. */
export const anEndpoint = (more: Partial<Endpoint> = {}): Endpoint => ({
  name: 'do-something',
  method: 'POST',
  path: 'x',
  summary: 'x',
  act: 'signed-in',
  ...more,
});
