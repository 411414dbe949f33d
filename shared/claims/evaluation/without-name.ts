import type { Text } from '../../kernel/language.ts';
import type { ClaimFacts } from '../expenses/claim-facts.ts';
import type { Excerpt } from '../policy-files/excerpt.ts';
import type { Reading } from '../receipts/reading.ts';
import { foldWords } from './word-patterns.ts';

/** Shorter names are words of their own ("Sten", "Dag"): they go where they stand beside the rest of the name. */
const shortestAlone = 5;
const hidden = '[…]';

/**
 * The facts without the name of the person who claims, wherever a receipt or the company's own words have it: "Kund: Anna
 * Exempelsson", last name first, with its marks lost or run together in reading. What is left says all that a judgement needs.
 */
export function withoutName(facts: ClaimFacts, name: string): ClaimFacts {
  const parts = foldWords(name)
    .split(' ')
    .filter((part) => part !== '');
  if (parts.length === 0) return facts;
  const hide = (text: string) =>
    text
      .split('\n')
      .map((line) => hideIn(line, parts))
      .join('\n');
  const hideInReading = (reading: Reading): Reading => ({
    ...reading,
    text: hide(reading.text),
    vendor: { ...reading.vendor, value: reading.vendor.value === null ? null : hide(reading.vendor.value) },
    bought: { ...reading.bought, value: reading.bought.value?.map(hide) ?? null },
  });
  const { name: called, criteria, policy } = facts.category.about;
  const hideInText = ({ sv, en }: Text): Text => ({ sv: hide(sv), en: hide(en) });
  const hideInExcerpt = (excerpt: Excerpt): Excerpt => ({
    ...excerpt,
    document: hide(excerpt.document),
    place: { ...excerpt.place, heading: excerpt.place.heading === null ? null : hide(excerpt.place.heading) },
    text: hide(excerpt.text),
    under: excerpt.under === null ? null : hide(excerpt.under),
  });
  const about = { name: hideInText(called), criteria: hideInText(criteria), policy: policy.map(hideInExcerpt) };
  return {
    ...facts,
    category: { ...facts.category, about },
    receipts: facts.receipts.map((receipt) => ({
      ...receipt,
      reading: receipt.reading && hideInReading(receipt.reading),
      modelReading: receipt.modelReading ? hideInReading(receipt.modelReading) : null,
    })),
  };
}

/** `joined`: nothing but a space or a comma stands between the word and the one before it. */
type Word = Readonly<{ start: number; end: number; folded: string; joined: boolean }>;

function hideIn(line: string, parts: readonly string[]): string {
  const words: Word[] = [...line.matchAll(/[\p{L}\p{M}’'-]+/gu)].map((found, index, all) => {
    const before = all[index - 1];
    const gap = before ? line.slice(before.index + before[0].length, found.index) : '';
    return {
      start: found.index,
      end: found.index + found[0].length,
      folded: foldWords(found[0]).replaceAll(' ', ''),
      joined: /^[\s,.]{0,3}$/.test(gap),
    };
  });
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const orders = parts.length < 2 ? [] : [parts, [last, ...parts.slice(0, -1)], [first, last], [last, first]];
  let shown = '';
  let at = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const many = Math.max(0, ...orders.map((order) => wordsThatSay(order, words, index)));
    const alone = last.length >= shortestAlone && word.folded === last ? 1 : 0;
    const taken = Math.max(many, alone);
    if (taken === 0) continue;
    shown += line.slice(at, word.start) + hidden;
    at = words[index + taken - 1]!.end;
    index += taken - 1;
  }
  return shown + line.slice(at);
}

/** How many words from one on say the whole name in an order, run together or not; 0 when they do not. */
function wordsThatSay(order: readonly string[], words: readonly Word[], from: number): number {
  const whole = order.join('');
  let said = '';
  for (let count = 1; from + count <= words.length && said.length < whole.length; count += 1) {
    const word = words[from + count - 1]!;
    if (count > 1 && !word.joined) return 0;
    said += word.folded;
    if (said === whole) return count;
    if (!whole.startsWith(said)) return 0;
  }
  return 0;
}
