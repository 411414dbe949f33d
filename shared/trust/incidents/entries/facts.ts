import type { Id } from '../../../kernel/ids.ts';
import type { Reach, Scope } from '../reach.ts';
import type { breachRoles, breachTypes, WrittenEntry } from './contract.ts';

/** When a company was told, and in which way. */
export type Told = Readonly<{ at: string; way: 'mail' | 'by hand' }>;

type FromPeople = {
  [One in WrittenEntry as One['kind']]: { facts: Omit<One, 'kind' | 'words'>; words: One['words'] };
};
/** No fact, or no word. */
type Nothing = object;

/** What each entry of a timeline holds: facts that name nobody, and words that may, and are sealed. Instants are ISO 8601 in UTC. */
export type Facts = FromPeople & {
  opened: {
    facts: {
      firstSignalAt: string;
      roles: (typeof breachRoles)[number][];
      types: (typeof breachTypes)[number][];
    };
    words: { title: string; what: string };
  };
  scoped: { facts: { scope: Scope; reach: Reach }; words: Nothing };
  'customers-mailed': { facts: { companies: Id[]; at: string }; words: Nothing };
  'close-proposed': { facts: Nothing; words: Nothing };
  'close-withdrawn': { facts: Nothing; words: Nothing };
  closed: { facts: { proposedBy: Id }; words: Nothing };
  reopened: { facts: Nothing; words: { why: string } };
};
