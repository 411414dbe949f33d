import { setTimeout as pause } from 'node:timers/promises';
import type { HttpRequest } from '@azure/functions';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import type { ProblemCode } from '../../shared/kernel/problem-codes.ts';
import { isProblem, Problem } from '../../shared/kernel/problem.ts';
import { requestLimits, type Counted, type LimitKind, type Quota } from '../../shared/kernel/request-limits.ts';
import { bucketOfCaller, bucketOfGuessable } from '../../shared/platform/limits/bucket-name.ts';
import { takeRequest, type Taken } from '../../shared/platform/limits/take-request.ts';
import { errorCode } from '../../shared/platform/log.ts';
import type { Capabilities } from '../runtime.ts';
import { addressBlock, clientAddress } from './client-address.ts';
import { readCookie } from './cookies.ts';

/** What is said of a limit: `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers), and when to come again. */
export type LimitHeaders = Readonly<Record<string, string>>;

/** Problem `too-many-requests`, with the headers that say when there is room again. */
export class LimitReached extends Problem {
  readonly headers: LimitHeaders;
  constructor(headers: LimitHeaders) {
    super('too-many-requests');
    this.headers = headers;
  }
}

/** Where nobody may pass uncounted: here it is secrets and people that the limit guards, elsewhere only the machine. */
const closedWhenAway: ReadonlySet<LimitKind> = new Set(['sign-in', 'look-up', 'contact', 'ask']);

/** Milliseconds to wait for the count: a request that can pass without is not held up by what only counts it. */
const patienceFor = (kind: LimitKind): number => (closedWhenAway.has(kind) ? 15_000 : 2_000);

/** What is counted for one request, the widest first. */
function countedFor(kind: LimitKind, who: string | null): [Counted, Quota][] {
  const { caller, address, ticket } = requestLimits[kind];
  if (who !== null && caller) return [['caller', caller]];
  return [['address', address], ...(ticket ? [['ticket', ticket] as [Counted, Quota]] : [])];
}

/** Whose bucket it is; null where there is nothing to tell by, such as the attempt of a browser that began none. */
async function bucketFor(
  uses: Capabilities,
  kind: LimitKind,
  counted: Counted,
  who: string | null,
  request: HttpRequest,
) {
  if (counted === 'caller') return bucketOfCaller(kind, who!);
  const address = clientAddress(request);
  const value =
    counted === 'ticket'
      ? readCookie(request, 'signin', uses.configuration.cookieSuffix)
      : address === null
        ? 'unknown'
        : addressBlock(address);
  return value === null ? null : bucketOfGuessable(uses, kind, counted, value);
}

const headersOf = (counted: Counted, { requests, seconds }: Quota, { allowed, left, fullIn, nextIn }: Taken) => ({
  'ratelimit-policy': `"${counted}";q=${requests};w=${seconds}`,
  ratelimit: `"${counted}";r=${left};t=${allowed ? fullIn : nextIn}`,
  ...(allowed ? {} : { 'retry-after': String(nextIn) }),
});

/** What is said of the last bucket that was asked, and whether it had none left. */
type Counts = Readonly<{ headers: LimitHeaders; reached: boolean }>;

async function count(uses: Capabilities, kind: LimitKind, request: HttpRequest, who: string | null): Promise<Counts> {
  let headers: LimitHeaders = {};
  for (const [counted, quota] of countedFor(kind, who)) {
    const name = await bucketFor(uses, kind, counted, who, request);
    if (name === null) continue;
    const taken = await takeRequest(uses, { name, quota });
    headers = headersOf(counted, quota, taken);
    if (!taken.allowed) return { headers, reached: true };
  }
  return { headers, reached: false };
}

/** As `count`, or why it could not be. */
async function countOrWhyNot(
  ...asked: Parameters<typeof count>
): Promise<Counts | Readonly<{ why: string; refusal: ProblemCode }>> {
  try {
    const counts = await Promise.race([count(...asked), pause(patienceFor(asked[1]), null, { ref: false })]);
    return counts ?? { why: 'late', refusal: 'service-away' };
  } catch (error) {
    return { why: errorCode(error), refusal: isProblem(error, 'keys-away') ? error.code : 'service-away' };
  }
}

/**
 * Counts a request of `who` (null: nobody who is known) and gives what to say of its limit. Throws LimitReached when it is one too
 * many; `service-away` or `keys-away` where it cannot be counted and may not pass without. See docs/decisions/requests-are-counted-in-the-database.md.
 */
export async function countRequest(
  uses: Capabilities,
  endpoint: Endpoint,
  request: HttpRequest,
  who: string | null,
): Promise<LimitHeaders> {
  const kind = endpoint.limit ?? 'other';
  const counts = await countOrWhyNot(uses, kind, request, who);
  if ('why' in counts) {
    uses.log('limits.away', { route: endpoint.name, error: counts.why });
    if (closedWhenAway.has(kind)) throw new Problem(counts.refusal);
    return {};
  }
  if (counts.reached) throw new LimitReached(counts.headers);
  return counts.headers;
}
