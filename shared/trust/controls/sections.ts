import { ai } from './ai.ts';
import { atRest } from './at-rest.ts';
import { authentication } from './authentication.ts';
import type { Control, Section } from './control.ts';
import { governance } from './governance.ts';
import { hosting } from './hosting.ts';
import { inTransit } from './in-transit.ts';
import { operations } from './operations.ts';
import { product } from './product.ts';
import { rights } from './rights.ts';
import { subProcessors } from './sub-processors.ts';

/** The sections of the published page, in its order. */
export const sections: readonly Section[] = [
  authentication,
  hosting,
  atRest,
  inTransit,
  governance,
  rights,
  subProcessors,
  ai,
  product,
  operations,
];

export const controls: readonly Control[] = sections.flatMap(({ controls: of }) => of);
