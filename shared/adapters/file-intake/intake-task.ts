import type { PolicyFile } from '../../claims/policy-files/ports.ts';
import type { PagePicture, PlacedText } from '../../claims/receipts/ports.ts';
import type { ProblemCode } from '../../kernel/problem-codes.ts';
import type { Fault } from '../../kernel/problem.ts';
import type { ReadTable } from '../../platform/table-files/cell.ts';

/** How many files are decoded at once, and what one file may take: seconds, and bytes of its process's memory. */
export type FileIntakeOptions = Readonly<{ processes?: number; seconds?: number; memory?: number }>;

/** What the decoding process is asked, and what it answers: the messages between the two, in both directions. */
export type Tasks = {
  'take-in-picture': { stored: Buffer; pages: PagePicture[]; perceptualHash: string };
  'take-in-heic': { stored: Buffer; pages: PagePicture[]; perceptualHash: string };
  'take-in-pdf': { stored: Buffer; pages: PagePicture[]; perceptualHash: string };
  'read-pdf-text': PlacedText[][];
  'read-table': ReadTable;
  'read-policy-pdf': PolicyFile;
  'read-policy-docx': PolicyFile;
};
export type TaskName = keyof Tasks;
export type Task = Readonly<{ name: TaskName; bytes: Buffer }>;

/** `spent`: the process has served its time and takes no further file. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'done'; result: Tasks[TaskName]; spent: boolean }
  | { kind: 'refused'; code: ProblemCode; faults: readonly Fault[]; spent: boolean }
  | { kind: 'failed'; message: string };
