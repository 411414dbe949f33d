import { measured, type Judged } from './scan-verdict.ts';

/** Prints how much of what was read is right, by group and in all, how far confidence can be believed, and what it took. */
export function printScanReport(judged: readonly Judged[], peakBytes: number): void {
  const groups = [...new Set(judged.map((one) => one.group))];
  console.log(
    `\n${'group'.padEnd(10)}${'n'.padStart(4)}${measured.map((field) => field.padStart(10)).join('')}${'VAT rows'.padStart(12)}`,
  );
  for (const group of [...groups, 'all']) {
    const of = judged.filter((one) => group === 'all' || one.group === group);
    const shares = measured.map((field) => share(of.filter((one) => one.right[field]).length, of.length).padStart(10));
    const vat = `${sum(of.map((one) => one.vat.found))}/${sum(of.map((one) => one.vat.wanted))}`;
    console.log(`${group.padEnd(10)}${String(of.length).padStart(4)}${shares.join('')}${vat.padStart(12)}`);
  }
  console.log(`VAT rows read where none is: ${sum(judged.map((one) => one.vat.extra))}`);

  console.log('\nconfidence, and how many of those are right');
  const bands = [
    [0.9, 1.01],
    [0.7, 0.9],
    [0, 0.7],
  ] as const;
  for (const field of measured) {
    const cells = bands.map(([from, below]) => {
      const inBand = judged.filter((one) => one.confidence[field] >= from && one.confidence[field] < below);
      return `${from === 0 ? '<0.7' : `≥${from}`} ${inBand.filter((one) => one.right[field]).length}/${inBand.length}`.padEnd(
        16,
      );
    });
    console.log(`${field.padEnd(10)}${cells.join('')}`);
  }

  const times = judged.map((one) => one.milliseconds).sort((a, b) => a - b);
  const at = (part: number) => ((times[Math.floor((times.length - 1) * part)] ?? 0) / 1000).toFixed(2);
  console.log(
    `\nseconds a receipt: median ${at(0.5)}, p95 ${at(0.95)}; recogniser's memory: ${Math.round(peakBytes / 1e6)} MB at most`,
  );
}

const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(2));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
