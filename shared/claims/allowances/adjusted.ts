import type { Ore } from '../../kernel/money.ts';

/**
 * Says whether an allowance can be adjusted by `change` öre: raised always, lowered by no more than is left. Taking back what is
 * spent or set aside is no adjustment: that is what ending the employment does, and it is shown as over-use.
 */
export const mayAdjust = (left: Ore, change: Ore): boolean => change !== 0 && (change > 0 || -change <= left);
