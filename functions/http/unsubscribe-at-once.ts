import { parse } from '../../shared/kernel/parse.ts';
import { unsubscribeAtOnce as contract } from '../../shared/trust/vendors/subscribers/contract.ts';
import { unsubscribe } from '../../shared/trust/vendors/subscribers/unsubscribe.ts';
import type { Handler } from '../host/http.ts';

/** What the body says is the same in every such request, and the link's secret is in the query. */
export const handleUnsubscribeAtOnce: Handler<typeof contract> = (uses, { query }) =>
  unsubscribe(uses, parse(contract.query, query));
