import type { Text } from '../../../kernel/language.ts';
import type { Purchase } from '../../evaluation/purchase.ts';
import type { Citation } from '../../policy-files/excerpt.ts';
import type { ClaimFacts } from '../claim-facts.ts';
import { fillSentence, type SentenceValues } from '../sentence.ts';

/** blocking: submission is refused. settling: a provisional decline that cites the rule. doubting: to people. */
export type CheckKind = 'blocking' | 'settling' | 'doubting';

/**
 * A check is one named sentence with its rule: the rule gives the sentence's values where it applies, null where not.
 * A rule whose facts are missing does not apply; that they are missing is a check of its own.
 */
export type Check = Readonly<{
  code: string;
  kind: CheckKind;
  text: Text;
  /** The claim's field the check speaks of, as a JSON pointer, for the page to point at. */
  pointer?: string;
  rule: (facts: ClaimFacts, purchase: Purchase) => SentenceValues | null;
  /** The sentence of the company's policy that it rests on, where it applies. */
  cites?: (facts: ClaimFacts, purchase: Purchase) => Citation | null;
}>;

/** A check that applies to a claim. `text` still has its `{places}`; `sentenceOf` fills them. Safe to store as JSON. */
export type CheckResult = Readonly<{
  code: string;
  kind: CheckKind;
  text: Text;
  values: SentenceValues;
  pointer?: string;
  citation?: Citation;
}>;

/** The filled sentence of a check or a reason, in both languages. */
export const sentenceOf = (said: Readonly<{ text: Text; values: SentenceValues }>): Text =>
  fillSentence(said.text, said.values);
