import type { Text } from '../../kernel/language.ts';

/** A sub-processor as the catalogue of this release knows it: what is the same for every deployment of this code. */
export type SubProcessor = Readonly<{
  /** Its key among the recipients. */
  recipient: string;
  name: string;
  purpose: Text;
  region: Text;
  use: Text;
  inEea: boolean;
  transferBasis: string | null;
  byDefault: boolean;
  /** fideslang keys of what it receives or hosts, in alphabetical order. */
  categories: readonly string[];
  canRevealHealth: boolean;
}>;
