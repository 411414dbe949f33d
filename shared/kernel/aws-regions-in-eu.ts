/**
 * The regions of Amazon Web Services that lie in the European Union. A name that begins with `eu-` is not enough:
 * London (eu-west-2) and Zürich (eu-central-2) are outside it.
 */
const regions: ReadonlyMap<string, string> = new Map([
  ['eu-central-1', 'Frankfurt'],
  ['eu-north-1', 'Stockholm'],
  ['eu-south-1', 'Milan'],
  ['eu-south-2', 'Spain'],
  ['eu-west-1', 'Ireland'],
  ['eu-west-3', 'Paris'],
]);

export const isInEu = (region: string): boolean => regions.has(region);

/** Their names, for people: `Stockholm (eu-north-1)`. */
export const regionNames: readonly string[] = [...regions].map(([code, place]) => `${place} (${code})`);
