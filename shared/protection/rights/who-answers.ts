import type { Id } from '../../kernel/ids.ts';

/**
 * Whether somebody of HR may act on a request for the employer. Nobody answers their own, as nobody decides their own claim, except where
 * they are all of HR there is: the law's clock waits for nobody to be hired (Art. 12(3)), and the log shows who it was.
 */
export const mayAnswer = (requester: Id, actor: Id, hr: readonly Id[]): boolean =>
  requester !== actor || hr.every((one) => one === actor);

/**
 * Whether somebody of HR may decide that a person is erased on a request that was made outside the app. Two see it, whoever wrote it down and
 * another, because nothing brings the person back; one alone where they are all of HR there is.
 */
export const mayErase = (enteredBy: Id | null, actor: Id, hr: readonly Id[]): boolean =>
  enteredBy !== actor || hr.every((one) => one === actor);
