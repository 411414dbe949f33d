import { appPromises } from './apps.ts';
import { awsPromises } from './aws.ts';
import { dataPromises } from './data.ts';
import { edgePromises } from './edge.ts';
import { placePromises } from './place.ts';
import type { Promised } from './promise.ts';
import { rightPromises } from './rights.ts';
import { wallPromises } from './walls.ts';
import { watchPromises } from './watch.ts';

/** Everything that is promised of a stack, by a short name. */
export const promises: Readonly<Record<string, Promised>> = {
  ...placePromises,
  ...wallPromises,
  ...dataPromises,
  ...appPromises,
  ...rightPromises,
  ...edgePromises,
  ...watchPromises,
  ...awsPromises,
};
