import { allowedPlaces } from '../../shared/kernel/allowed-places.ts';

// The one place where this program takes its regions from.

/** Where everything of Azure stands. */
export const azureRegion = 'swedencentral' satisfies keyof typeof allowedPlaces.azure;

/** Where everything of Amazon stands. */
export const awsRegion = 'eu-north-1' satisfies keyof typeof allowedPlaces.aws;

/** The regions of Amazon in the European Union, to which the model may be asked to answer from. */
export const awsRegionsInEu: readonly string[] = Object.keys(allowedPlaces.aws);
