import type { Text } from '../kernel/language.ts';
import { controls } from './controls/sections.ts';
import type { Status } from './status.ts';

/** A control that changed its status. */
export type Change = Readonly<{ id: string; control: string; title: Text; at: Date; before: Status; after: Status }>;

export type Moved = Readonly<{ control: string; before: Status | null; after: Status }>;

/** What has moved since each control was last written down; `before` is null where it never was. */
export const movedSince = (
  last: ReadonlyMap<string, Status>,
  now: readonly Readonly<{ control: string; status: Status }>[],
): Moved[] =>
  now.flatMap(({ control, status }) => {
    const before = last.get(control) ?? null;
    return before === status ? [] : [{ control, before, after: status }];
  });

/** What a control is called; its id where it is none of this release any more. */
export const titleOf = (control: string): Text =>
  controls.find(({ id }) => id === control)?.title ?? { sv: control, en: control };
