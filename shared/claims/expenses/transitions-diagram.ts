import { arrows, type Arrow } from './transitions.ts';

const actors: Readonly<Record<Arrow['by'], string>> = {
  owner: 'the employee',
  decider: 'a person who decides',
  machine: 'the evaluator',
  payroll: 'payroll',
};

const labelOf = ({ act, outcome, decidedBy }: Arrow): string =>
  [act.replace(/^expense\./, ''), outcome && `: ${outcome}`, decidedBy && ` (declined by ${decidedBy.join(' or ')})`]
    .filter(Boolean)
    .join('');

/** The table of transitions as a Mermaid state diagram, without its fence. */
export function transitionsDiagram(): string {
  const lines = arrows.flatMap((arrow) => arrow.from.map((from) => `    ${from} --> ${arrow.to}: ${labelOf(arrow)}`));
  return [
    'stateDiagram-v2',
    '    [*] --> draft: create',
    ...lines,
    '    withdrawn --> [*]',
    '    paid --> [*]',
    '',
  ].join('\n');
}

/** The table of transitions as a Markdown table: who does it, from where to where, and what it is called afterwards. */
export function transitionsTable(): string {
  const rows = arrows.map(
    (arrow) =>
      `| ${labelOf(arrow)} | ${actors[arrow.by]} | ${arrow.from.join(', ')} | ${arrow.to} | \`${arrow.audit}\` | ${arrow.comment ? 'required' : ''} |`,
  );
  return [
    '| act | who | from | to | recorded as | reason |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
