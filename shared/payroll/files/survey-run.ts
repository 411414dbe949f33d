import type { FileFault, FileFormat, PayrollProfile } from './contract.ts';
import { faultTexts } from './fault-texts.ts';
import type { FileLine } from './file-run.ts';
import { isPayCode } from './pay-code.ts';
import { fitsPaxml, sayLines, type CostBearer, type SaidLine } from './said-line.ts';
import { systems, type LineFault } from './systems.ts';

/** What one walk through a run's lines finds, before a byte of its file is written. */
export type Survey = Readonly<{
  lines: number;
  faults: readonly FileFault[];
  /** Every cost bearer that a line names, once, by number and object. */
  costBearers: readonly CostBearer[];
}>;

/** How many lines of a fault are named by their number. */
const named = 5;

/** What is wrong with a line for who reads the file. The codes and lengths of the PAXml standard bind no table. */
function faultsOf(
  { anstid, persnr, code, ownCode, costBearers }: SaidLine,
  { settings: { codeField, identifiers } }: PayrollProfile,
  format: FileFormat,
): LineFault[] {
  const isPaxml = format === 'paxml';
  const found: LineFault[] = [];
  if (anstid === null && persnr === null) found.push('nobody');
  if (anstid === null && identifiers !== 'personnummer') found.push('employee-number-missing');
  if (persnr === null && identifiers !== 'number') found.push('personnummer-missing');
  if (code === null) found.push(ownCode ? 'take-back-code-missing' : 'code-missing');
  else if (isPaxml && codeField === 'lonkod' && !isPayCode(code)) found.push('code-unknown');
  if (isPaxml && !costBearers.every(fitsPaxml)) found.push('object-too-long');
  return found;
}

const byNumber = (a: CostBearer, b: CostBearer): number =>
  a.dimension - b.dimension || (a.object < b.object ? -1 : a.object > b.object ? 1 : 0);

/** Walks through a run once. Takes memory for its cost bearers and its kinds of faults, not for its lines. */
export async function surveyRun(
  lines: AsyncIterable<FileLine>,
  profile: PayrollProfile,
  format: FileFormat,
): Promise<Survey> {
  const say = sayLines(profile);
  const seen = new Map<LineFault, { lines: number; first: number[] }>();
  const bearers = new Map<string, CostBearer>();
  let count = 0;
  for await (const line of lines) {
    count += 1;
    const said = say(line);
    for (const one of said.costBearers) bearers.set(`${one.dimension} ${one.object}`, one);
    // A voucher is of accounts alone.
    if (format === 'sie') continue;
    for (const fault of faultsOf(said, profile, format)) {
      const before = seen.get(fault) ?? { lines: 0, first: [] };
      before.lines += 1;
      if (before.first.length < named) before.first.push(line.number);
      seen.set(fault, before);
    }
  }
  // A table is read by people too, who see what is missing.
  const requires: readonly LineFault[] = format === 'paxml' ? systems[profile.system].requires : [];
  const faults = [...seen].map(([code, found]) => ({
    code,
    text: faultTexts[code],
    blocks: requires.includes(code),
    ...found,
  }));
  return { lines: count, faults, costBearers: [...bearers.values()].toSorted(byNumber) };
}
