import { allowedPlaces, isAwsInEu } from './allowed-places.ts';

export const isInEu = isAwsInEu;

/** The names of Amazon’s regions in the EU, for people: `Stockholm (eu-north-1)`. */
export const regionNames: readonly string[] = Object.entries(allowedPlaces.aws).map(
  ([code, place]) => `${place} (${code})`,
);
