import type { OtherClock } from '../../trust/operations/ports.ts';

/** Milliseconds to wait for the answer, at most. */
const patience = 5_000;

class NoDate extends Error {
  override readonly name = 'NoDate';
}

/**
 * What time it is at the sign-in service: the Date of the document that it shows to everybody, which needs no secret. Rejects where it does not
 * answer, or says no time.
 */
export const directoryClock = (authority: string): OtherClock => ({
  async read() {
    const answer = await fetch(`${authority}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    const date = new Date(answer.headers.get('date') ?? '');
    if (Number.isNaN(date.getTime())) throw new NoDate();
    return date;
  },
});
