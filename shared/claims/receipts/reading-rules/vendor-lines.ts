import { mentions, plain, skeleton } from './skeleton.ts';
import { sharesName, type NameLine, type VendorCandidate } from './vendor-name.ts';
import type { VendorEvidence } from './vendor-weights.ts';
import { address, companyForm, everyCompanyForm, trades } from './vendor-words.ts';

/** A name is broken over no more lines than this. */
const mostLines = 3;

/** The ways in which a line of the head can be the beginning of a name that goes on below it, shortest first. */
export function joined(top: readonly NameLine[], from: number): NameLine[][] {
  const names: NameLine[][] = [];
  const lines = [top[from]!];
  while (lines.length < mostLines) {
    const [last, next] = [lines.at(-1)!, top[from + lines.length]];
    if (!next || next.row.index - last.row.index > 1 || !goesOn(last, next)) break;
    lines.push(next);
    names.push([...lines]);
  }
  return names;
}

/** In about the same print, close below, and neither an address nor the same name again. */
function goesOn(first: NameLine, second: NameLine): boolean {
  const [high, low] = [first.height, second.height];
  const gap = second.row.place.y - (first.row.place.y + first.row.place.height);
  return (
    Math.abs(high - low) <= 0.35 * Math.max(high, low) &&
    gap < 1.5 * Math.max(high, low) &&
    !sharesName(first.name, second.name) &&
    !address.test(plain(second.name))
  );
}

export const nameOf = (lines: readonly NameLine[]): VendorCandidate => ({
  lines,
  name: lines.map((line) => line.name).join(' '),
  site: false,
});

/** What can be said of a name of several lines: how well its lines go together. */
export function saidOfJoining(lines: readonly NameLine[], usual: number): VendorEvidence[] {
  if (lines.length === 1) return [];
  const said: VendorEvidence[] = [lines.length === 2 ? 'two lines' : 'three lines'];
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const heights = lines.map((line) => line.height);
  if (Math.max(...heights) - Math.min(...heights) <= 0.15 * Math.max(...heights)) said.push('in the same print');
  if (Math.min(...heights) > 1.2 * usual) said.push('all in large print');
  if (lines.some((line) => isCapitals(line.name)) && !lines.every((line) => isCapitals(line.name))) {
    said.push('in unlike capitals');
  }
  if (isCompany(last)) said.push(bareCompany(last) ? 'ends in nothing but a company form' : 'ends in a whole company');
  if (lines.slice(0, -1).some(isCompany)) said.push('goes on after a company form');
  if (/(?:[&+,-]|\b(?:och|and|und|of|the))$/i.test(first.name)) said.push('breaks off');
  if (/^[&+(]/.test(last.name)) said.push('breaks off');
  return said;
}

const isCompany = (line: NameLine) => companyForm.test(plain(line.name));
/** Beside the company form stands nothing, or only what the seller is: "RESTAURANT AB" goes with the line above it. */
function bareCompany({ name }: NameLine): boolean {
  const words =
    plain(name)
      .replace(everyCompanyForm, '')
      .match(/[a-z]{2,}/g) ?? [];
  return words.join('').length <= 4 || (words.length === 1 && mentions(skeleton(words.join('')), trades) !== null);
}
const isCapitals = (name: string) => name === name.toUpperCase();
