import type { Text } from '../../kernel/language.ts';
import type { WordPatterns } from './word-patterns.ts';

/**
 * exercise: has an element of exercise. wellness: other plain wellness. treatment: wellness with a limit per occasion.
 * care: can be wellness, health care or recreation, and a person has to look.
 */
export type ActivityKind = 'exercise' | 'wellness' | 'treatment' | 'care';

export type Activity = Readonly<{ name: Text; kind: ActivityKind; words: WordPatterns; except?: WordPatterns }>;

/** One row of the list of activities. */
export const activity = (
  kind: ActivityKind,
  sv: string,
  en: string,
  words: WordPatterns,
  except?: WordPatterns,
): Activity => ({ name: { sv, en }, kind, words, ...(except && { except }) });
