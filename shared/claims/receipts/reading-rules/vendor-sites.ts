import type { Row } from './row.ts';
import { sharesName, type NameLine, type VendorCandidate } from './vendor-name.ts';
import type { VendorEvidence } from './vendor-weights.ts';

const ending = String.raw`(?:se|no|dk|fi|de|com|nl|pl|ch|at|fr|cz|it|es|be|net|org|eu|nu|gym|co\.uk|com\.my)`;
const site = new RegExp(
  String.raw`(?:www\s?[.,]\s?|@|https?:\/\/)([\p{L}\d-]{3,40})\s?[.,]\s?${ending}(?!\p{L})`,
  'giu',
);
const bareSite = new RegExp(String.raw`(?<![\p{L}\d.@-])([\p{L}][\p{L}\d-]{3,40})\.${ending}(?![\p{L}.])`, 'giu');
/** Where anybody has an address, and who makes tills. */
const ofNobody =
  /^(gmail|hotmail|outlook|yahoo|icloud|live|telia|gmx|web|bluewin|facebook|instagram|tripadvisor|google|izettle|zettle|sumup|swish|klarna|mobilepay|trustpilot)$/i;

/** The names in addresses of sites and mail on a row: "www.stadensgym.se" holds "stadensgym". */
export function sitesIn(text: string): string[] {
  return [site, bareSite].flatMap((form) =>
    [...text.matchAll(form)].map(([, name]) => name!).filter((name) => !ofNobody.test(name)),
  );
}

/** Each site once, as a name that the seller may be called by where the name itself is a drawing. */
export function ofSites(rows: readonly Row[]): VendorCandidate[] {
  const seen = new Map<string, VendorCandidate>();
  for (const row of rows) {
    for (const name of sitesIn(row.text)) {
      const line: NameLine = { row, words: row.words, name: capitalised(name), height: row.place.height, read: 1 };
      if (!seen.has(name.toLowerCase())) {
        seen.set(name.toLowerCase(), { lines: [line], name: line.name, site: true });
      }
    }
  }
  return [...seen.values()];
}

/** What can be said of a name that is only known from a site. */
export function saidOfSite(name: string, sites: readonly string[], top: readonly NameLine[]): VendorEvidence[] {
  const said: VendorEvidence[] = ['a site'];
  if (sites.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1) said.push('a site twice');
  if (new Set(sites.map((other) => other.toLowerCase())).size === 1) said.push('the only site');
  if (top.some((line) => sharesName(line.name, name))) said.push('a site of a name above');
  return said;
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
