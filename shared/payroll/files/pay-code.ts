import { payCodes } from './contract.ts';

export const isPayCode = (code: string): boolean => payCodes.includes(code);

/** What is paid back to somebody who laid it out. */
export const outlay = 'UTLÄGG';
