import type { Excerpt } from './excerpt.ts';
import { steers } from './steering.ts';

const isSetAside = (excerpt: Excerpt): boolean => steers({ ...excerpt, heading: excerpt.place.heading });

/** The excerpts that may be shown to a model: those that do not try to steer. */
export const forModel = (excerpts: readonly Excerpt[]): Excerpt[] => excerpts.filter((excerpt) => !isSetAside(excerpt));

/** The first of some excerpts that tries to steer; null when there is none. */
export const setAside = (excerpts: readonly Excerpt[]): Excerpt | null => excerpts.find(isSetAside) ?? null;
