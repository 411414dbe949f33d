import { addDays, type PlainDate } from '../../kernel/plain-date.ts';

/** Days from the company's notice to the first on which its data may be deleted: long enough to look through what was handed over. */
export const daysToDeletion = 30;

export const firstDayOfDeletion = (noticeOn: PlainDate): PlainDate => addDays(noticeOn, daysToDeletion);
