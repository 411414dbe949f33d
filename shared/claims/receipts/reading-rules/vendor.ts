import type { Field } from '../reading.ts';
import { amountsOf } from './amounts.ts';
import { datesIn } from './dates.ts';
import type { Role } from './role-of-row.ts';
import { placeOf, type Row } from './row.ts';
import { mentions, plain, skeleton } from './skeleton.ts';
import { address, companyForm, everyCompanyForm, notNames, shortNotNames, trades } from './vendor-words.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** How many of the first rows can carry the name; after them it is only believed as a company at the foot. */
const head = 10;

/** The seller's name: the line at the top that looks most like one, by its words, its print and its place. */
export function readVendor(rows: readonly Row[], roles: readonly Role[], today: PlainDate): Field<string> {
  const first = rows.filter((row) => row.page === 0);
  const body = first.findIndex(
    (row, i) => roles[i] !== 'none' || amountsOf(row).length > 0 || (i > 1 && datesIn(row.text, today).length > 0),
  );
  const top = first.slice(0, Math.max(3, Math.min(head, body === -1 ? head : body)));
  const heights = first.map(printHeight).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const footCompanies = first
    .slice(top.length)
    .filter((row) => companyForm.test(plain(nameOf(row))) && isNameLike(row));

  const candidates = top.filter(isNameLike).map((row) => {
    const name = nameOf(row);
    const words = plain(name);
    let score = 3 - 0.35 * top.indexOf(row);
    if (companyForm.test(words)) score += 2.5;
    if (mentions(skeleton(name), trades)) score += 1.5;
    if (printHeight(row) > 1.25 * usual) score += 1.5;
    if (footCompanies.some((foot) => sharesName(name, nameOf(foot)))) score += 1.5;
    if (address.test(words)) score -= 4;
    if (/\d{3,}/.test(name)) score -= 1.5;
    if (readAs(row) < 0.8) score -= 1.5;
    if (letters(name) < 4) score -= 1;
    return { row, name, score };
  });
  const foot = footCompanies.at(-1);
  if (foot) candidates.push({ row: foot, name: nameOf(foot), score: 2.2 });

  const [best, second] = candidates.sort((a, b) => b.score - a.score);
  if (!best) return { value: null, confidence: 0, place: null };
  const { name, words } = joined(best.row, best.name, top, usual);
  const lead = second ? best.score - second.score : 3;
  const confidence = Math.min(0.95, Math.max(0.1, 0.3 + 0.08 * best.score + 0.06 * Math.min(3, lead)));
  return { value: name, confidence: Math.round(confidence * 100) / 100, place: placeOf(best.row.page, words) };
}

/** A name broken over two lines: in the same print, both larger than the rest, or the second no more than a company form. */
function joined(row: Row, name: string, top: readonly Row[], usual: number): { name: string; words: Row['words'] } {
  const at = top.indexOf(row);
  const [above, below] = [top[at - 1], top[at + 1]];
  if (below && !companyForm.test(plain(name)) && belongTogether(row, below, usual)) {
    return { name: `${name} ${nameOf(below)}`, words: [...row.words, ...below.words] };
  }
  if (above && !companyForm.test(plain(nameOf(above))) && belongTogether(above, row, usual)) {
    return { name: `${nameOf(above)} ${name}`, words: [...above.words, ...row.words] };
  }
  return { name, words: row.words };
}

function belongTogether(first: Row, second: Row, usual: number): boolean {
  const [high, low] = [printHeight(first), printHeight(second)];
  if (Math.abs(high - low) > 0.2 * Math.max(high, low) || !isNameLike(first) || !isNameLike(second)) return false;
  if (address.test(plain(first.text)) || address.test(plain(second.text))) return false;
  const rest = plain(nameOf(second));
  const onlyForm = rest.replace(everyCompanyForm, '').replace(/[^a-z]/g, '').length <= 4;
  const gap = second.place.y - (first.place.y + first.place.height);
  return companyForm.test(rest) && (onlyForm || (Math.min(high, low) > 1.2 * usual && gap < high));
}

/** The line without what follows a name on it: a registration number in brackets, ornaments. Spaced letters are drawn together. */
function nameOf(row: Row): string {
  return row.text
    .replace(/\((?=[^)]*\d{3})[^)]*\)?.*$/, '')
    .replace(/^[^\p{L}\d(]+|[^\p{L}\d).!]+$/gu, '')
    .replace(/(?<![\p{L}\d])(?:\p{L} ){2,}\p{L}(?![\p{L}\d])/gu, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function isNameLike(row: Row): boolean {
  const name = nameOf(row);
  if (letters(name) < 2 || letters(name) < 0.5 * name.replace(/\s/g, '').length || name.length > 60) return false;
  return !mentions(skeleton(name), notNames) && !shortNotNames.test(name) && amountsOf(row).length === 0;
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
const printHeight = (row: Row) => Math.max(...row.words.map((word) => word.height));
const readAs = (row: Row) => Math.min(...row.words.map((word) => word.confidence));

function sharesName(a: string, b: string): boolean {
  const [short, long] = [plain(a), plain(b)].map((text) => text.replace(/[^a-z0-9]/g, '')) as [string, string];
  return short.length >= 4 && (long.includes(short) || short.includes(long));
}
