import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Caller } from './caller.ts';

/** Seconds that a test waits for its turn: all of a run call from one address, and nobody waits for what comes back once an hour. */
const mostSeconds = 10;

/** Calls, and calls again when there is room where the address has asked for too much: how much that is is another test’s. */
export async function callInTurn(caller: Caller, ...asked: Parameters<Caller['call']>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await caller.call(...asked);
    const seconds = Number(answer.headers.get('retry-after'));
    if (answer.status !== 429 || tries > 20 || seconds > mostSeconds) return answer;
    await pause(seconds * 1000);
  }
}
