import type { GreyPicture } from './cut-line.ts';

/** To a reading thread: one line, `lineHeight` pixels high. */
export type LineJob = Readonly<{ id: number; line: GreyPicture }>;

export type ReadLine = Readonly<{ text: string; confidence: number }>;

/** From a reading thread. */
export type LineAnswered = Readonly<{ id: number } & ({ read: ReadLine } | { error: string })>;
