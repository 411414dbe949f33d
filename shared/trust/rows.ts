import type { Control } from './controls/control.ts';
import { sections } from './controls/sections.ts';
import { checks } from './evidence/checks.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Facts } from './evidence/facts.ts';
import { statusOf, type Status } from './status.ts';

/** A control as it stands: its status, and everything that the status comes from. */
export type Row = Readonly<{ control: Control; section: string; status: Status; evidence: readonly Evidence[] }>;

/** How all of them stand, and what that was read from. */
export type Standing = Readonly<{ facts: Facts; rows: readonly Row[] }>;

/** One control with the status that the facts give it. */
export function rowOf(control: Control, section: string, facts: Facts): Row {
  const evidence = control.needs.map((id): Evidence => {
    const { kind, how, look } = checks[id];
    return { id, kind, how, ...look(facts, control.id) };
  });
  return { control, section, status: statusOf(evidence, control.builtIn === undefined), evidence };
}

/** Every control with the status that the facts give it, in the order of the page. */
export const rowsFrom = (facts: Facts): Row[] =>
  sections.flatMap(({ name, controls }) => controls.map((control) => rowOf(control, name, facts)));

/** When the newest of a row’s evidence was seen; null where none was. */
export const seenAt = ({ evidence }: Row): Date | null =>
  evidence.reduce<Date | null>((last, { at }) => (at !== null && (last === null || at > last) ? at : last), null);
