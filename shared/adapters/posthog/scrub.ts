import type { EventMessage } from 'posthog-node';
import { isId } from '../../kernel/ids.ts';
import type { AsListed } from '../../messages/analytics/ports.ts';
import { shownFrames } from './frames.ts';

/** A class, a code or a name of ours: no words, and no run of digits that could be somebody's number. */
const codeShape = /^(?!.*\d{6})[A-Za-z0-9_.:/{}$-]{1,120}$/;
export const asCode = (value: unknown): string =>
  typeof value === 'string' && codeShape.test(value) ? value : 'withheld';

/** What PostHog is told of an event besides: that it is nobody's, so that no person is made of it. */
const nobody = { $process_person_profile: false } as const;

type Exception = Readonly<{ stacktrace?: Readonly<{ frames?: unknown }> }>;

/** An error as it may leave: its class and code twice over, where in the code it was, and no word of what it said or was caused by. */
function scrubError(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [first] = (properties['$exception_list'] ?? []) as readonly (Exception | undefined)[];
  const code = asCode(properties['code']);
  const { untold } = properties;
  return {
    $exception_list: [
      {
        type: code,
        value: code,
        mechanism: { type: 'generic', handled: true, synthetic: false },
        stacktrace: { type: 'raw', frames: shownFrames(first?.stacktrace?.frames) },
      },
    ],
    $exception_level: 'error',
    ...Object.fromEntries(
      ['code', 'at', 'place_kind', 'place', 'release'].map((name) => [name, asCode(properties[name])]),
    ),
    untold: typeof untold === 'number' && Number.isSafeInteger(untold) ? untold : 0,
    ...nobody,
  };
}

/**
 * The last look at what leaves (`before_send`): it makes each event anew from what the catalogue lets through, and drops what is not in it.
 * Whatever the client or its surroundings added (a person, a group, an address, flags) is not in what it gives.
 */
export const scrubWith =
  (asListed: AsListed) =>
  (event: EventMessage | null): EventMessage | null => {
    if (!event || !isId(event.distinctId)) return null;
    const { distinctId, timestamp, uuid } = event;
    const kept = {
      distinctId,
      event: event.event,
      disableGeoip: true,
      ...(timestamp && { timestamp }),
      ...(uuid && { uuid }),
    };
    const { $process_person_profile: _, ...properties } = event.properties ?? {};
    if (event.event === '$exception') return { ...kept, properties: scrubError(properties) };
    try {
      return { ...kept, properties: { ...asListed(event.event, properties).properties, ...nobody } };
    } catch {
      return null;
    }
  };
