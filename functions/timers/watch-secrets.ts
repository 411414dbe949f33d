import { reportDueSecrets } from '../../shared/platform/secrets/watch-secrets.ts';
import { every } from '../host/timer.ts';

/** Once a day: what has to be replaced is in the log two weeks before it stops being good. */
export const everyWatchSecrets = (): void => every('watch-secrets', '0 40 4 * * *', 120, reportDueSecrets);
