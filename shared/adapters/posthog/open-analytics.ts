import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { PostHog } from 'posthog-node';
import { AnalyticsAway, type Analytics, type AsListed, type ErrorPlace } from '../../messages/analytics/ports.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Configuration } from '../../platform/configuration.ts';
import { errorCode, errorPlace } from '../../platform/log.ts';
import { scrubWith } from './scrub.ts';
import { openSparing } from './spare-repeats.ts';

/** Milliseconds that one event may take; a message of a queue waits for it, and no request. */
const patience = 5_000;
/** Errors on their way at once. */
const mostUnderWay = 5;
/** Milliseconds for what is on its way when a process ends. */
const lastPatience = 2_000;

/** What became of one sending: the client swallows it. */
type Sending = { status: number | null };

type Fetch = NonNullable<ConstructorParameters<typeof PostHog>[1]>['fetch'];

/** Sends to the one path of the one host, and follows no redirect away from it. */
const fetchFor =
  (host: string, sendings: AsyncLocalStorage<Sending>): NonNullable<Fetch> =>
  async (url, options) => {
    if (url !== `${host}/batch/`) throw new TypeError('analytics are sent to one place');
    const answer = await fetch(url, { ...(options as RequestInit), redirect: 'error' });
    const sending = sendings.getStore();
    if (sending) sending.status = answer.status;
    return answer;
  };

const off: Analytics = {
  host: null,
  tell: () => Promise.resolve(),
  tellError: () => undefined,
  errorsTaken: () => null,
  close: () => Promise.resolve(),
};

/** The error without its words: its class and code, and where it was. The client would send what it and its causes say. */
function withoutWords(error: unknown): Error {
  const bare = new Error('', { cause: undefined });
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  bare.stack = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  return bare;
}

/** Product analytics and errors at PostHog's EU host, or at nobody's. The client is loaded when there is something to tell. */
export function openAnalytics(
  settings: Configuration['posthog'],
  { clock, release, asListed }: Readonly<{ clock: Clock; release: string; asListed: AsListed }>,
): Analytics {
  if (settings.host === null) return off;
  const { host, key } = settings;
  const sendings = new AsyncLocalStorage<Sending>();
  const spare = openSparing(() => clock.now().getTime());
  const underWay = new Set<Promise<void>>();
  let made: Promise<PostHog> | undefined;
  let taken: boolean | null = null;
  const client = (): Promise<PostHog> =>
    (made ??= import('posthog-node').then(
      ({ PostHog: Client }) =>
        new Client(key.reveal(), {
          host,
          flushAt: 1,
          flushInterval: 0,
          // The queue tries again, and an error is not worth it.
          fetchRetryCount: 0,
          requestTimeout: patience,
          disableCompression: true,
          disableGeoip: true,
          privacyMode: true,
          enableExceptionAutocapture: false,
          before_send: scrubWith(asListed),
          fetch: fetchFor(host, sendings),
        }),
    ));

  /** Sends by the client, and rejects where nothing arrived, which the client would only print. */
  async function send(work: (posthog: PostHog) => Promise<void>): Promise<void> {
    const posthog = await client();
    const sending: Sending = { status: null };
    await sendings.run(sending, () => work(posthog));
    const { status } = sending;
    if (status === null || status >= 300) throw new AnalyticsAway(status ?? 0);
  }

  async function sendError({ kind, name }: ErrorPlace, error: unknown, untold: number): Promise<void> {
    const said = { code: errorCode(error), at: errorPlace(error), place_kind: kind, place: name, release, untold };
    await send((posthog) => posthog.captureExceptionImmediate(withoutWords(error), randomUUID(), said));
  }

  return {
    host,
    tell: (id, at, { event, properties }) =>
      send((posthog) =>
        posthog.captureImmediate({ event, distinctId: id, uuid: id, timestamp: at, properties, disableGeoip: true }),
      ),
    tellError(place, error) {
      const untold = underWay.size >= mostUnderWay ? null : spare(`${place.kind}|${place.name}|${errorCode(error)}`);
      if (untold === null) return;
      const sent = sendError(place, error, untold).then(
        () => void (taken = true),
        () => void (taken = false),
      );
      underWay.add(sent);
      void sent.finally(() => underWay.delete(sent));
    },
    errorsTaken: () => taken,
    async close() {
      if (!made) return;
      const posthog = await made;
      await Promise.all(underWay);
      await posthog.shutdown(lastPatience);
    },
  };
}
