import type { Half } from '../halves.ts';
import { halfOf } from '../halves.ts';
import type { JudgedCase } from './judge-case.ts';
import { isWrongly, scoreOf, verdicts, type Score } from './score.ts';

/** The figures of a run as a person reads them, half by half, with the ids of what went wrong. */
export function showScore(judged: readonly JudgedCase[], halves: readonly Half[]): string {
  const parts = halves.map((half) => {
    const own = judged.filter(({ one }) => halfOf(one) === half);
    return [`${half}\n`, ...figuresOf(scoreOf(own)), ...idsOf(own)].join('');
  });
  return parts.join('\n');
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function figuresOf(score: Score): readonly string[] {
  const width = 17;
  const cells = (name: string, row: readonly (string | number)[]) =>
    `  ${name.padEnd(width)}${row.map((cell) => String(cell).padStart(width)).join('')}\n`;
  return [
    cells('expected ╲ given', verdicts),
    ...verdicts.map((expects) =>
      cells(
        expects,
        verdicts.map((given) => score.matrix[expects][given]),
      ),
    ),
    `  ${score.claims} claims, ${score.wrongApprovals} approved wrongly, ${score.wrongDeclines} declined wrongly, ${score.deferred} left to people\n`,
    `  ${percent(score.clearDecidedByMachine)} of the clear ones decided by machine\n`,
  ];
}

/** Ids alone, of either half: what a held-out case prints is nothing to look at. */
function idsOf(judged: readonly JudgedCase[]): readonly string[] {
  return (['approve', 'decline', 'request_changes'] as const).flatMap((verdict) => {
    const wrong = judged.filter((one) => isWrongly(verdict, one));
    return wrong.length === 0 ? [] : [`  wrong ${verdict}: ${wrong.map(({ one }) => one.id).join(', ')}\n`];
  });
}
