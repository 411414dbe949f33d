import { arrows, type Arrow } from './transitions.ts';

const actors: Readonly<Record<Arrow['by'], string>> = {
  owner: 'the employee',
  decider: 'a person who decides',
  machine: 'the evaluator',
  payroll: 'payroll',
};

// Mermaid ends a label at a second colon.
const labelOf = ({ act, outcome, decidedBy }: Arrow): string =>
  [act.replace(/^expense\./, ''), outcome && ` → ${outcome}`, decidedBy && ` (declined by ${decidedBy.join(' or ')})`]
    .filter(Boolean)
    .join('');

/** The table of transitions as a Mermaid state diagram, without its fence. */
export function transitionsDiagram(): string {
  const ways = arrows.flatMap((arrow) => arrow.from.map((from) => `    ${from} --> ${arrow.to}: ${labelOf(arrow)}`));
  return ['stateDiagram-v2', '    [*] --> draft: create', ...ways, '    withdrawn --> [*]', '    paid --> [*]'].join(
    '\n',
  );
}

/** The table of transitions in Markdown, laid out as the formatter leaves it: who does what, and what it is called afterwards. */
export function transitionsTable(): string {
  const rows = [
    ['act', 'who', 'from', 'to', 'recorded as', 'reason'],
    ...arrows.map((arrow) => [
      labelOf(arrow),
      actors[arrow.by],
      arrow.from.join(', '),
      arrow.to,
      `\`${arrow.audit}\``,
      arrow.comment ? 'required' : '',
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
