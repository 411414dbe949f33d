import { placeMutations } from './place.ts';
import { wallsMutations } from './walls.ts';
import { dataMutations } from './data.ts';
import { storageMutations } from './storage.ts';
import { appsMutations } from './apps.ts';
import { rightsMutations } from './rights.ts';
import { edgeMutations } from './edge.ts';
import { watchMutations } from './watch.ts';
import { awsMutations } from './aws.ts';
import type { Broken } from './row.ts';

/** Each promise is broken here at least once. */
export const mutations: readonly Broken[] = [
  ...placeMutations,
  ...wallsMutations,
  ...dataMutations,
  ...storageMutations,
  ...appsMutations,
  ...rightsMutations,
  ...edgeMutations,
  ...watchMutations,
  ...awsMutations,
];
