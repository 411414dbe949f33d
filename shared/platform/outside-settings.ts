import * as z from 'zod/mini';
import type { SecretPlace } from './secrets/secret-place.ts';

/** The one place that product analytics may be told: PostHog's EU host. Its client's own default lies in the United States. */
const posthogHost = 'https://eu.i.posthog.com';
/** Where sales contacts go. */
const closeApi = 'https://api.close.com/api/v1';

/** The settings of services outside that get something of ours; `http:` is a stand-in on this machine, and refused elsewhere. */
export const outsideSettings = {
  POSTHOG_HOST: z.union([z.enum(['off', posthogHost]), z.string().check(z.regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/))]),
  CLOSE_API: z.union([
    z.enum(['off', closeApi]),
    z.string().check(z.regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/api\/v1$/)),
  ]),
};

type Given = Readonly<{ POSTHOG_HOST: string; CLOSE_API: string }>;
type Secrets = Readonly<{ POSTHOG_KEY: SecretPlace; CLOSE_API_KEY: SecretPlace }>;

/** Where things are told outside; an address is null, and no key is read, where nothing is. */
export const outsideGroups = ({ POSTHOG_HOST, CLOSE_API }: Given, { POSTHOG_KEY, CLOSE_API_KEY }: Secrets) => ({
  /** Product analytics and errors. */
  posthog: POSTHOG_HOST === 'off' ? ({ host: null } as const) : ({ host: POSTHOG_HOST, key: POSTHOG_KEY } as const),
  /** People who ask for a demo. */
  close: CLOSE_API === 'off' ? ({ api: null } as const) : ({ api: CLOSE_API, key: CLOSE_API_KEY } as const),
});
