import type { Outcome } from '../expenses/transitions.ts';

/** What people end with: they cannot defer. */
export type Ended = Exclude<Outcome, 'defer'>;

/** How the machine's opinion stands against people's: nobody has said, or they came to the same, or to something else. */
export type Standing = 'open' | 'agreed' | 'disagreed';

/** What a person did to a claim after the machine had judged it. */
export type Later =
  | Readonly<{ did: 'decided'; outcome: Ended }>
  /** A decision was taken back; whose it was. */
  | Readonly<{ did: 'reverted'; decidedBy: 'machine' | 'check' | 'person' | null }>
  | Readonly<{ did: 'asked' }>;

/** An opinion that people can agree with. One that left the claim to them says nothing to agree with. */
export const isDefinite = (opinion: Outcome | null): opinion is Ended => opinion !== null && opinion !== 'defer';

/**
 * How an opinion stands after what a person did. A decision agrees where it is the same, whatever came before it; to take a
 * machine's decision back is to disagree, until somebody has decided; to ask for a person, or to take a person's decision back,
 * leaves it open.
 */
export function standingAfter(opinion: Outcome | null, later: Later): Standing {
  if (!isDefinite(opinion)) return 'open';
  if (later.did === 'decided') return later.outcome === opinion ? 'agreed' : 'disagreed';
  return later.did === 'reverted' && later.decidedBy !== null && later.decidedBy !== 'person' ? 'disagreed' : 'open';
}
