/** Why an address is nowhere we would send anything. The first five are told by the address alone, the rest by what its name leads to. */
export const urlFaults = [
  'not-a-url',
  'not-https',
  'user-info',
  'odd-port',
  'not-a-name',
  'private-address',
  'unknown-name',
] as const;
export type UrlFault = (typeof urlFaults)[number];

/** Why nothing came back: the address, or what happened on the way. */
export const sendFaults = [...urlFaults, 'unreachable', 'certificate', 'timeout', 'garbled'] as const;
export type SendFault = (typeof sendFaults)[number];

/** A secret that cannot be printed, as the platform's. */
export type Hidden = Readonly<{ reveal(): string }>;

/** One event on its way to one endpoint. `secrets` are those that are good, the one that was made last first: each signs. */
export type Sending = Readonly<{ url: string; id: string; at: Date; body: string; secrets: readonly Hidden[] }>;

export type HeaderLines = Readonly<Record<string, string>>;

/** What may be kept of an attempt: the headers that went out, without signatures, and what came back, cut. `took` in milliseconds. */
export type Sent = Readonly<{
  headers: HeaderLines;
  took: number;
  result:
    | Readonly<{ fault: SendFault }>
    | Readonly<{ fault: null; status: number; headers: HeaderLines; body: string; retryAfter: string | null }>;
}>;

export interface Courier {
  /** Says why nothing would be sent to an address as its name stands in the DNS now, or null. Nothing is connected to. */
  look(url: string): Promise<UrlFault | null>;
  /** Makes one attempt, within its patience. Never rejects for what the other end does. */
  send(sending: Sending): Promise<Sent>;
}
