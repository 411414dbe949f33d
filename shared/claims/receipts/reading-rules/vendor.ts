import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Field } from '../reading.ts';
import { amountsOf } from './amounts.ts';
import { datesIn } from './dates.ts';
import type { Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import { mentions, plain, skeleton } from './skeleton.ts';
import { letterCount, nameLinesOf, placeOfName, sharesName, type NameLine } from './vendor-name.ts';
import { address, companyForm, everyCompanyForm, trades } from './vendor-words.ts';

/** How many of the first rows can carry the name; after them it is only believed as a company at the foot. */
const head = 10;

/** The seller's name: the line at the top that looks most like one, by its words, its print and its place. */
export function readVendor(rows: readonly Row[], roles: readonly Role[], today: PlainDate): Field<string> {
  const first = rows.filter((row) => row.page === 0);
  const topRows = first.slice(0, headLength(first, roles, today));
  const top = topRows.flatMap((row) => nameLinesOf(row));
  const foot = first
    .slice(topRows.length)
    .flatMap((row) => nameLinesOf(row))
    .filter(isCompany);
  const usual = median(first.flatMap((row) => row.words.map((word) => word.height)));

  const candidates = top.map((line) => ({ line, score: scoreAtTop(line, topRows.indexOf(line.row), usual, foot) }));
  // The fuller name wins over a logo that is a part of it.
  for (const one of candidates) {
    const part = candidates.find(
      (other) =>
        other !== one && isCompany(one.line) && !isCompany(other.line) && sharesName(one.line.name, other.line.name),
    );
    if (part && one.line.name.length > part.line.name.length) one.score = Math.max(one.score, part.score + 0.5);
  }
  const last = foot.at(-1);
  if (last) candidates.push({ line: last, score: 2.2 });

  const [best, second] = candidates.sort((a, b) => b.score - a.score);
  if (!best) return { value: null, confidence: 0, place: null };
  const lines = wholeName(best.line, top, usual);
  const lead = second ? best.score - second.score : 3;
  const legible = best.line.read < 0.92 ? 0.92 : 1;
  const confidence = legible * Math.min(0.95, Math.max(0.1, 0.3 + 0.08 * best.score + 0.06 * Math.min(3, lead)));
  return {
    value: lines.map((line) => line.name).join(' '),
    confidence: Math.round(confidence * 100) / 100,
    place: placeOfName(lines),
  };
}

/** The head ends where the figures begin; never before the third row. */
function headLength(rows: readonly Row[], roles: readonly Role[], today: PlainDate): number {
  const body = rows.findIndex(
    (row, i) => roles[i] !== 'none' || amountsOf(row).length > 0 || (i > 1 && datesIn(row.text, today).length > 0),
  );
  return Math.max(3, Math.min(head, body === -1 ? head : body));
}

function scoreAtTop(line: NameLine, position: number, usual: number, foot: readonly NameLine[]): number {
  let score = 3 - 0.35 * position;
  if (isCompany(line)) score += 2.5;
  if (isTrade(line)) score += 1.5;
  if (line.height > 1.25 * usual) score += 1.5;
  if (foot.some((company) => sharesName(line.name, company.name))) score += 1.5;
  if (address.test(plain(line.name))) score -= 4;
  if (/\d{3,}/.test(line.name)) score -= 1.5;
  if (line.read < 0.8) score -= 1.5;
  if (letterCount(line.name) < 4) score -= 1;
  return score;
}

/** A name may be broken over two lines: the one that was found, and the one above or below that goes with it. */
function wholeName(line: NameLine, top: readonly NameLine[], usual: number): NameLine[] {
  const at = top.indexOf(line);
  const [above, below] = at === -1 ? [] : [top[at - 1], top[at + 1]];
  if (below && !isCompany(line) && goesOn(line, below, usual)) return [line, below];
  if (above && !isCompany(above) && goesOn(above, line, usual)) return [above, line];
  return [line];
}

/**
 * The second line is in the same print, and ends in a company form that stands alone or in large letters, or is nothing
 * but what the seller is: "EKEBY / RIDSKOLA".
 */
function goesOn(first: NameLine, second: NameLine, usual: number): boolean {
  const [high, low] = [first.height, second.height];
  if (Math.abs(high - low) > 0.2 * Math.max(high, low) || sharesName(first.name, second.name)) return false;
  if (address.test(plain(first.name)) || address.test(plain(second.name))) return false;
  if (!isCompany(second))
    return isTrade(second) && !isTrade(first) && !second.name.includes(' ') && sameCase(first, second);
  const beside = plain(second.name)
    .replace(everyCompanyForm, '')
    .replace(/[^a-z]/g, '');
  const gap = second.row.place.y - (first.row.place.y + first.row.place.height);
  return beside.length <= 4 || (Math.min(high, low) > 1.2 * usual && gap < high);
}

/** Both in capitals, or neither. */
const sameCase = (a: NameLine, b: NameLine) => isCapitals(a.name) === isCapitals(b.name);
const isCapitals = (name: string) => name === name.toUpperCase();
const isTrade = (line: NameLine) => mentions(skeleton(line.name), trades) !== null;
const isCompany = (line: NameLine) => companyForm.test(plain(line.name));
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
