import type { GreyPicture } from './cut-line.ts';
import type { PixelBox } from './text-region.ts';

/** To a reading thread: a line on a page, whose pixels lie in shared memory. It answers one before it is given the next. */
export type LineJob = Readonly<{ page: GreyPicture; box: PixelBox }>;

/** To a reading thread that rests: let go of what is of no more use. It answers nothing. */
export const sweepNow = 'sweep';

export type ReadLine = Readonly<{ text: string; confidence: number }>;

/** From a reading thread. */
export type LineAnswered = Readonly<{ read: ReadLine } | { error: string }>;
