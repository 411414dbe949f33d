import type { GreyPicture } from './cut-line.ts';

/** To a reading thread: one line, `lineHeight` pixels high. It answers one before it is given the next. */
export type LineJob = Readonly<{ line: GreyPicture }>;

export type ReadLine = Readonly<{ text: string; confidence: number }>;

/** From a reading thread. */
export type LineAnswered = Readonly<{ read: ReadLine } | { error: string }>;
