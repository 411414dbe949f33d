import { Problem } from '../kernel/problem.ts';
import { reachOf, reachOfKey, type Act, type Reach } from '../kernel/roles.ts';
import type { Actor } from './actor.ts';

/**
 * The one place that says yes or no to an act, from the role table. Gives how far it reaches: `own` obliges the caller
 * to look only at what belongs to the actor. Throws Problem `not-allowed`, for a key `scope-missing`.
 */
export function authorise(actor: Actor, act: Act): Exclude<Reach, 'none'> {
  if (actor.kind === 'key') {
    if (reachOfKey(act, actor.scopes) === 'none') throw new Problem('scope-missing');
    return 'company';
  }
  const reach = reachOf(act, actor.kind === 'person' ? actor.roles : [actor.machine]);
  if (reach === 'none') throw new Problem('not-allowed');
  return reach;
}
