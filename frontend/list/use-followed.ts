import { useDeferredValue } from 'react';

/**
 * What a list shows while it is asked for something else: the former choice, until the new one's rows have come. Nothing of the page
 * goes away meanwhile, so that whoever chose stays where they were, with the focus in the field. `wanted` must be the same object
 * from render to render, as a route's search is. Gives what to show, and whether that is still the former.
 */
export function useFollowed<Wanted>(wanted: Wanted): [shown: Wanted, isFormer: boolean] {
  const shown = useDeferredValue(wanted);
  return [shown, shown !== wanted];
}
