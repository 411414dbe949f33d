import type { Id } from '../../kernel/ids.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';

/** A version as far as it matters when it applies. */
export type Dated = Readonly<{
  id: Id;
  documentId: Id;
  number: number;
  validFrom: PlainDate | null;
  withdrawnAt: Date | null;
}>;

/** Whether a version was taken back before its first day: then it never replaced anything. */
const neverApplied = ({ validFrom, withdrawnAt }: Dated): boolean =>
  validFrom !== null && withdrawnAt !== null && swedishDay(withdrawnAt) < validFrom;

/**
 * The versions that apply on a day: of each document the newest that was published and has begun. Where that one was withdrawn the
 * document does not apply at all: what it replaced does not come back.
 */
export function inForce<Version extends Dated>(versions: readonly Version[], day: PlainDate): Version[] {
  const begun = versions
    .filter(({ validFrom }) => validFrom !== null && validFrom <= day)
    .filter((one) => !neverApplied(one));
  return [...Map.groupBy(begun, ({ documentId }) => documentId).values()].flatMap((all) => {
    const newest = all.reduce((latest, one) => (one.number > latest.number ? one : latest));
    return newest.withdrawnAt === null ? [newest] : [];
  });
}
