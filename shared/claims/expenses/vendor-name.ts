import { foldWords } from '../evaluation/word-patterns.ts';

/** Forms of company, as folded words: printed or left out at will. */
const companyForm =
  /\b(aktiebolag|aktiebolaget|ab|hb|kb|handelsbolag|ek for|ekonomisk forening|ideell forening|publ|ltd|inc|gmbh|oy|as)\b/g;

/**
 * A seller's name as it is compared: folded, without company form, spaces or punctuation. Empty only when the name has
 * no letter or digit.
 */
export function foldVendor(name: string): string {
  const plain = foldWords(name);
  const bare = plain.replace(companyForm, ' ').replace(/ /g, '');
  return bare || plain.replace(/ /g, '');
}

/** How alike two folded names are, 0–1: the share of letter pairs they have in common (Sørensen–Dice). */
export function alikeness(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const left = pairs(b);
  const all = pairs(a).length + left.length;
  if (all === 0) return a === b ? 1 : 0;
  const shared = pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * shared) / all;
}

/** Below this two names are two sellers. Text recognition that loses marks and a letter or two stays above it. */
const alikeEnough = 0.6;

/** Says whether two names can be the same seller: one inside the other, or alike but for misread letters. */
export function isSameVendor(a: string, b: string): boolean {
  const [one, other] = [foldVendor(a), foldVendor(b)];
  if (one === '' || other === '') return one === other;
  const inside = Math.min(one.length, other.length) >= 4 && (one.includes(other) || other.includes(one));
  return inside || alikeness(one, other) >= alikeEnough;
}
