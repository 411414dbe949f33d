import { forgetFull } from '../../shared/platform/limits/forget-full.ts';
import { every } from '../host/timer.ts';

/** Who asked from where is forgotten as soon as it limits nobody any more. */
export const everyForgetLimits = (): void => every('forget-limits', '55 */5 * * * *', 60, forgetFull);
