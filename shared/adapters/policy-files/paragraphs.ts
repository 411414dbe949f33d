import type { PolicyParagraph } from '../../claims/policy-files/excerpt.ts';
import { Problem } from '../../kernel/problem.ts';
import { limits } from './limits.ts';

/** A paragraph as a file has it. `list`: it is a point of a list or a row of a table. */
export type RawParagraph = Readonly<{ text: string; page: number | null; heading: boolean; list: boolean }>;

/** A longer paragraph is cut at the end of a sentence: what is cited, and what is sent, is a paragraph. */
const longest = 1_200;
/** A heading with so many words says something by itself. */
const speaking = 7;
/** A point of a list stands under the words that introduce it for so many points. */
const longestList = 40;

/**
 * Text as it is kept: composed, in one line. Marks without width go; what nobody sees and a machine reads (tags, overrides of direction,
 * selectors that can carry bytes) becomes U+FFFD, so that it is seen.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu, '')
    .replace(/[\u115F\u1160\u180E\u202A-\u202E\u2066-\u2069\u3164\uFFA0\u{E0000}-\u{E0FFF}]+/gu, '\uFFFD')
    .replace(/[\uE000-\uF8FF]/g, '•')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001F\u007F-\u009F\s]+/g, ' ')
    .trim();

function* pieces(text: string): Generator<string> {
  let rest = text;
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? ')) + 1;
    const at = end > longest / 3 ? end : head.lastIndexOf(' ') > 0 ? head.lastIndexOf(' ') : longest;
    yield rest.slice(0, at).trim();
    rest = rest.slice(at).trim();
  }
  if (rest !== '') yield rest;
}

/**
 * The paragraphs of a policy as they are kept, numbered from 1, each with the heading above it and the words that introduce its list.
 * @throws Problem policy-without-text, policy-too-long
 */
export function keepParagraphs(raw: readonly RawParagraph[]): PolicyParagraph[] {
  const kept: PolicyParagraph[] = [];
  let [heading, under, points, characters]: [string | null, string | null, number, number] = [null, null, 0, 0];
  const cleaned = raw
    .map((one) => ({ ...one, text: cleanText(one.text) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  for (const [at, { text, page, heading: isHeading, list }] of cleaned.entries()) {
    characters += text.length;
    if (characters > limits.characters || kept.length > limits.paragraphs) throw new Problem('policy-too-long');
    const next = cleaned[at + 1];
    if (isHeading) {
      [heading, under, points] = [text.slice(0, 200), null, 0];
      if (next && !next.heading && text.split(' ').length < speaking) continue;
    } else if (!list && points > 0) [under, points] = [null, 0];
    for (const piece of pieces(text))
      kept.push({ paragraph: kept.length + 1, page, heading, under: isHeading ? null : under, text: piece });
    if (/:\s*$/.test(text)) [under, points] = [text.slice(-300), 0];
    else if (under !== null && (points += 1) >= longestList) [under, points] = [null, 0];
  }
  if (kept.length === 0) throw new Problem('policy-without-text');
  return kept;
}
