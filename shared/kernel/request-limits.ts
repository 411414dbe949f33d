/** So many at once, and as many again spread evenly over `seconds`: a rate, and what may come in a heap. */
export type Quota = Readonly<{ requests: number; seconds: number }>;

/** Whom requests are counted for: who is known, the address of who is not, and the attempt that a browser carries with it. */
export type Counted = 'caller' | 'address' | 'ticket';

const perMinute = (requests: number, minutes: number): Quota => ({
  requests: requests * minutes,
  seconds: minutes * 60,
});

/**
 * How much is too much, for each kind of route. What is known by name is counted by name, exactly; an address only where
 * nobody is known, and generously: a whole office can stand behind one.
 */
export const requestLimits = {
  /** An office that comes to work at eight signs in at once; nothing that can be guessed is asked for here. */
  'sign-in': { caller: null, address: perMinute(120, 2), ticket: { requests: 10, seconds: 600 } },
  /** Each is a file that is decoded and rebuilt, and read by the recogniser. */
  upload: { caller: perMinute(30, 4), address: perMinute(30, 1), ticket: null },
  /** By personnummer: what would let somebody try one after the other. */
  'look-up': { caller: perMinute(30, 2), address: perMinute(30, 1), ticket: null },
  /** Each is a whole list of people that leaves; to who is not known, none does. */
  export: { caller: perMinute(6, 5), address: perMinute(120, 2), ticket: null },
  /** Each is read and answered by a person. */
  ask: { caller: null, address: { requests: 10, seconds: 3_600 }, ticket: null },
  /** By words, while they are typed. */
  search: { caller: perMinute(120, 2), address: perMinute(120, 1), ticket: null },
  /** Anybody may ask for a demo; an office stands behind one address, and no office asks a hundred times an hour. */
  contact: { caller: { requests: 20, seconds: 3600 }, address: { requests: 100, seconds: 3600 }, ticket: null },
  other: { caller: perMinute(600, 2), address: perMinute(1200, 2), ticket: null },
} as const satisfies Record<string, Readonly<Record<Counted, Quota | null>>>;

export type LimitKind = keyof typeof requestLimits;
