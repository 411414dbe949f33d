import { watchErrors } from '../../shared/messages/errors/watch-errors.ts';
import { every } from '../host/timer.ts';

/** Half a minute after each five minutes: what was counted by then is written. */
export const everyWatchErrors = (): void => every('watch-errors', '30 */5 * * * *', 240, watchErrors);
