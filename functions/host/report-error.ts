import type { ErrorPlace } from '../../shared/messages/analytics/ports.ts';
import type { Capabilities } from '../runtime.ts';

/** Has an unexpected error counted and told of. Nobody waits for either, and neither can fail. */
export function reportError(
  uses: Pick<Capabilities, 'analytics' | 'errorCounts'>,
  place: ErrorPlace,
  error: unknown,
): void {
  uses.errorCounts.add(place);
  uses.analytics.tellError(place, error);
}
