import { isInEu } from '../../shared/kernel/aws-regions-in-eu.ts';

// The one place where this program takes its regions from.

/** Where everything of Azure stands. */
export const azureRegion = 'swedencentral';

/** Where everything of Amazon stands. */
export const awsRegion = 'eu-north-1';

const candidates = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'] as const;

/** The regions of Amazon in the European Union, to which the model may be asked to answer from. */
export const awsRegionsInEu: readonly string[] = candidates.filter(isInEu);
