import { amountsOf } from './amounts.ts';
import { datesIn } from './dates.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import { mentions, plain, skeleton } from './skeleton.ts';
import { letterCount, nameLinesOf, sharesName, type NameLine, type VendorCandidate } from './vendor-name.ts';
import { joined, nameOf, saidOfJoining } from './vendor-lines.ts';
import { ofSites, saidOfSite, sitesIn } from './vendor-sites.ts';
import { address, companyForm, sellersNumbers, trades } from './vendor-words.ts';
import type { VendorEvidence } from './vendor-weights.ts';

/** How many of the first rows can carry the name; after them it is only believed as a company at the foot. */
const head = 10;
/** Print that was read with less certainty than this may hold another letter; with less than the other, several. */
const [readWell, readHardly] = [0.92, 0.8];

/** The names on the first page that may be the seller's, from the top, each with all that is said of it. */
export function vendorCandidates(
  rows: readonly Row[],
  roles: readonly Role[],
  today: PlainDate,
): { candidate: VendorCandidate; evidence: Set<VendorEvidence> }[] {
  const first = rows.filter((row) => row.page === 0);
  const topRows = first.slice(0, headLength(first, roles, today));
  const top = topRows.flatMap((row) => nameLinesOf(row));
  const foot = first
    .slice(topRows.length)
    .flatMap((row) => nameLinesOf(row))
    .filter(isCompany)
    .slice(-2);
  const usual = middle(first.flatMap((row) => row.words.map((word) => word.height)));
  const tallest = Math.max(...top.map((line) => line.height));
  const web = first.flatMap((row) => sitesIn(row.text));
  const companies = top.filter(isCompany).length;

  const printed = [...top.flatMap((line, i) => [[line], ...joined(top, i)]), ...foot.map((line) => [line])];
  return [...printed.map((lines) => nameOf(lines)), ...ofSites(first)].map((candidate) => {
    const { lines, name } = candidate;
    const [line] = lines as [NameLine];
    // A name of several lines stands where its company does: a line above it makes it no better placed.
    const position = topRows.indexOf((lines.findLast(isCompany) ?? line).row);
    const others = top.filter((other) => !lines.includes(other));
    if (candidate.site) return { candidate, evidence: new Set<VendorEvidence>(saidOfSite(name, web, top)) };
    const evidence = new Set<VendorEvidence>([placeOf(position)]);
    const say = (one: VendorEvidence, holds: boolean) => holds && evidence.add(one);
    say('company', lines.some(isCompany));
    say('only company', companies === 1 && position >= 0 && lines.some(isCompany));
    say('trade', lines.some(isTrade));
    say('large print', line.height > 1.25 * usual);
    say('largest print', line.height >= tallest && position >= 0);
    say('capitals', name === name.toUpperCase());
    say('address', address.test(plain(line.name)));
    say('digits', /\d{3,}/.test(line.name));
    say('read badly', line.read < readWell);
    say('hardly read', line.read < readHardly);
    say('odd capitals', oddCapitals.test(name.replace(/\b(Mc|Mac|De|La|Le)(?=\p{Lu})/gu, '')));
    say('a sentence', name.split(' ').length > 5 && !lines.some(isCompany));
    say('short', letterCount(line.name) < 4);
    say('one letter kind', !/[aeiouyåäöæø]/i.test(plain(name)));
    say('in the foot too', position >= 0 && foot.some((company) => sharesName(name, company.name)));
    say(
      'in an address on the web',
      web.some((site) => sharesName(name, site)),
    );
    const fuller = others.some((other) => isCompany(other) && !lines.some(isCompany) && sharesName(name, other.name));
    say('in a fuller name', fuller);
    say(
      'fuller name',
      lines.some(isCompany) && others.some((other) => !isCompany(other) && sharesName(name, other.name)),
    );
    const below = first[lines.at(-1)!.row.index + 1];
    say('above an address', below !== undefined && address.test(plain(below.text)));
    say('above a number of the seller', below !== undefined && mentions(below.skeleton, sellersNumbers) !== null);
    say('beside other text', line.words.length < line.row.words.length);
    say(
      'welcome',
      /welcome to|välkommen till|velkommen til|willkommen (bei|im)/i.test(first[line.row.index - 1]?.text ?? ''),
    );
    for (const one of saidOfJoining(lines, usual)) evidence.add(one);
    return { candidate, evidence };
  });
}

/** A capital inside a word, as in print that was read through the paper or upside down. */
const oddCapitals = /\p{Ll}\p{Lu}\p{Ll}*(?=\P{L}|$)|\p{Ll}{2}\p{Lu}$/u;

const placeOf = (position: number): VendorEvidence =>
  position < 0
    ? 'at the foot'
    : position === 0
      ? 'first line'
      : position === 1
        ? 'second line'
        : position === 2
          ? 'third line'
          : 'further down';

/** The head ends where the figures begin; never before the third row. */
function headLength(rows: readonly Row[], roles: readonly Role[], today: PlainDate): number {
  const body = rows.findIndex(
    (row, i) => amountsOf(row).length > 0 || (i > 2 && (roles[i] !== 'none' || datesIn(row.text, today).length > 0)),
  );
  return Math.max(3, Math.min(head, body === -1 ? head : body));
}

/** Sellers call themselves so. */
const isTrade = (line: NameLine) => mentions(skeleton(line.name), trades) !== null;
const isCompany = (line: NameLine) => companyForm.test(plain(line.name));
const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
