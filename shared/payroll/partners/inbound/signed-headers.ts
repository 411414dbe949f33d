/** Seconds by which the time that a message says may differ from ours (Standard Webhooks 1.0.0; its libraries allow as much). */
export const tolerance = 5 * 60;

/** More than two secrets sign nothing that is meant for us; versions that we do not know stand among them. */
const mostSignatures = 10;

/** What a message says of itself: its name, its time in seconds since 1970, and its signatures as `v1,…`. */
export type SignedHeaders = Readonly<{ name: string; seconds: number; signatures: readonly string[] }>;

/**
 * Reads what a message says of itself (Standard Webhooks 1.0.0: `webhook-id`, `webhook-timestamp`, `webhook-signature`); null where that
 * cannot be signed text, or is not from within five minutes of `now`. A dot in the name would let one signature fit two messages.
 */
export function readSignedHeaders(get: (name: string) => string | null, now: Date): SignedHeaders | null {
  const [name, time] = [get('webhook-id') ?? '', get('webhook-timestamp') ?? ''];
  const signatures = (get('webhook-signature') ?? '').split(' ').filter((one) => one.startsWith('v1,'));
  if (!/^[\x21-\x2d\x2f-\x7e]{1,255}$/.test(name) || !/^\d{1,11}$/.test(time)) return null;
  if (signatures.length === 0 || signatures.length > mostSignatures) return null;
  const seconds = Number(time);
  const off = Math.abs(Math.floor(now.getTime() / 1000) - seconds);
  return off <= tolerance ? { name, seconds, signatures } : null;
}
