import type { StartWay } from './which-message.ts';

/** As long after the first code, in milliseconds, and as often, an order that nobody has scanned is replaced by another. */
const patience = 3 * 60_000;
const mostTries = 5;

/**
 * Whether an order that failed is to be opened anew without a word: one that no app has asked for within its thirty seconds, while a
 * code is shown. On the same device the app has to be opened again, and only a person can do that.
 */
export const mayStartAgain = (
  order: Readonly<{ way: StartWay; hintCode: string; tries: number; firstAt: number }>,
  now: number,
): boolean =>
  order.way === 'qr' && order.hintCode === 'startFailed' && order.tries < mostTries && now - order.firstAt < patience;
