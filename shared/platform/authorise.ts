import { Problem } from '../kernel/problem.ts';
import { isGranted, mayOnPlatform, reachOf, reachOfKey, type Act, type Reach } from '../kernel/roles.ts';
import type { Actor, PlatformActor } from './actor.ts';

/**
 * The one place that says yes or no to an act, from the role table. Gives how far it reaches: `own` obliges the caller
 * to look only at what belongs to the actor, `assigned` also at what waits for them, `company` at the one company, `platform` concerns none. Throws Problem
 * `not-allowed`, for a key `scope-missing`.
 */
export function authorise(actor: Actor, act: Act): Exclude<Reach, 'none'>;
export function authorise(actor: PlatformActor, act: Act): 'platform';
export function authorise(actor: Actor | PlatformActor, act: Act): Exclude<Reach, 'none'> | 'platform' {
  const reach = reachFor(actor, act);
  if (reach === 'none') throw new Problem(actor.kind === 'key' ? 'scope-missing' : 'not-allowed');
  return reach;
}

function reachFor(actor: Actor | PlatformActor, act: Act): Reach | 'platform' {
  if (actor.company === null)
    return mayOnPlatform(act, actor.kind === 'staff' ? 'staff' : actor.machine) ? 'platform' : 'none';
  if (actor.kind === 'visitor') return isGranted(act, actor.scopes) ? 'company' : 'none';
  if (actor.kind === 'key') return reachOfKey(act, actor.scopes);
  return reachOf(act, actor.kind === 'person' ? actor.roles : [actor.machine]);
}
