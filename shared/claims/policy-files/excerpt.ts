import type { Id } from '../../kernel/ids.ts';

/** Where a paragraph stands: its number in the document from 1, its page from 1 where the file has pages, the heading above it. */
export type PolicyPlace = Readonly<{ paragraph: number; page: number | null; heading: string | null }>;

/** A paragraph as it is kept. `under` is the sentence with a colon that introduces the list it stands in. */
export type PolicyParagraph = PolicyPlace & Readonly<{ text: string; under: string | null }>;

/**
 * What was read of a policy file. `leftOut` counts paragraphs that are not taken as policy: those with changes that nobody has
 * accepted or refused, and those that no reader of the document sees.
 */
export type PolicyText = Readonly<{
  paragraphs: readonly PolicyParagraph[];
  leftOut: Readonly<{ changed: number; hidden: number }>;
}>;

/** A paragraph of a policy as a claim meets it. `id` names it for ever: `<version>:<paragraph>`. */
export type Excerpt = Readonly<{
  id: string;
  /** The version's id. */
  file: Id;
  /** The document's title, and which of its versions. */
  document: string;
  version: number;
  place: PolicyPlace;
  text: string;
  under: string | null;
}>;

/** A sentence of an excerpt, word for word, that a finding or a check rests on. */
export type Citation = Readonly<
  Pick<Excerpt, 'file' | 'document' | 'version' | 'place'> & { excerpt: string; sentence: string }
>;

export const excerptId = (file: Id, paragraph: number): string => `${file}:${paragraph}`;

/** The citation of a sentence of an excerpt. */
export const cite = ({ id, file, document, version, place }: Excerpt, sentence: string): Citation => ({
  excerpt: id,
  file,
  document,
  version,
  place,
  sentence,
});

const evenSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Fewer characters than this stand in every text and prove nothing. */
const shortestSentence = 8;

/** Says whether a sentence stands in a paragraph word for word; only how wide its spaces are may differ. */
export function standsIn(sentence: string, paragraph: string): boolean {
  const words = evenSpaces(sentence);
  return words.length >= shortestSentence && evenSpaces(paragraph).includes(words);
}
