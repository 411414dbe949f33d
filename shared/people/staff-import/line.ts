import type { Id } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { LineFault } from './fault.ts';

/** Somebody's manager: one of the company's people, or one whom the line at that place adds. */
export type Manager = Readonly<{ id: Id | null; position: number | null; name: string }>;

/** What a file says, or the company knows, of a person's employment. */
export type StaffValues = Readonly<{
  name: string;
  workEmail: string;
  employeeNumber: string | null;
  department: string | null;
  manager: Manager | null;
  employedFrom: PlainDate;
  employedUntil: PlainDate | null;
  /** Thousandths of full time. */
  partTimePermille: number;
}>;
export type StaffField = keyof StaffValues;

export const lineKinds = ['add', 'change', 'end', 'same', 'wrong'] as const;
export type LineKind = (typeof lineKinds)[number];
export type LineState = 'waiting' | 'left-out' | 'done' | 'refused';

/** What is kept, sealed, of a row: where it stands, whom it is about as they are, and what they would be. */
export type LineContent = Readonly<{
  /** Null for somebody who is missing from the file. */
  row: number | null;
  /** The version of the employment that was compared. */
  version: number;
  name: string;
  before: StaffValues | null;
  after: StaffValues | null;
  changed: readonly StaffField[];
  faults: readonly LineFault[];
}>;

export type ComparedLine = LineContent & Readonly<{ kind: LineKind; employee: Id | null; position: number }>;

/** Where the lines of those begin who are missing from the file: no file has so many rows. */
export const missingFrom = 1_000_000;

/** Somebody who is at the company, as the comparison needs them. */
export type KnownStaff = Readonly<{
  id: Id;
  version: number;
  /** Kept by the company's directory. */
  directory: boolean;
  hr: boolean;
  shutOut: boolean;
  values: StaffValues;
}>;
