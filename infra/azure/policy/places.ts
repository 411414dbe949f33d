import { isAwsInEu, isAzureInEu, mayBeGlobal } from '../../../shared/kernel/allowed-places.ts';
import type { Resource } from './resource.ts';
import type { Rule } from './rule.ts';

const isAzure = (type: string): boolean => type.startsWith('azure-native:') || type === 'pulumi:providers:azure-native';
const isAws = (type: string): boolean => type.startsWith('aws:') || type === 'pulumi:providers:aws';

const azureInEu: Rule = {
  name: 'azure-in-eu',
  holds: 'Everything at Azure lies in a region of the EU, or is of the closed list that may be in none',
  ofResource({ type, properties: { location } }) {
    if (!isAzure(type) || typeof location !== 'string' || isAzureInEu(location)) return [];
    if (location.toLowerCase() !== 'global')
      return [`${location} is not in the EU: choose a region of shared/kernel/allowed-places.ts`];
    return mayBeGlobal(type)
      ? []
      : [
          `${type} may not be in no region: choose one, or write it with its reason into shared/kernel/allowed-places.ts`,
        ];
  },
};

/** Amazon’s services that are had at all; each other one has to be thought about first. */
const awsModules = new Set(['s3', 'iam']);

const awsInEu: Rule = {
  name: 'aws-in-eu',
  holds: 'Everything at Amazon is S3 in a region of the EU, or a role; its provider is set to one',
  ofResource({ type, properties: { region } }) {
    if (!isAws(type)) return [];
    const service = type.split(':')[1]?.split('/')[0] ?? '';
    if (type.startsWith('aws:') && !awsModules.has(service))
      return [`${service} of Amazon is not in use here: say why, and add it to policy/places.ts`];
    if (type === 'pulumi:providers:aws' && region === undefined)
      return ['set the region of the provider, or a variable of the machine decides where things are made'];
    return region === undefined || (typeof region === 'string' && isAwsInEu(region))
      ? []
      : [
          `${typeof region === 'string' ? region : 'what is given'} is not in the EU: choose a region of shared/kernel/allowed-places.ts`,
        ];
  },
};

/** Services that answer at every edge of the world, or keep things where they are not told to, whatever their location says. */
const everywhere: readonly (readonly [RegExp, string])[] = [
  [/^azure-native:cdn:/, 'Front Door and CDN answer all over the world: use Application Gateway'],
  [
    /^azure-native:(frontdoor|network):(FrontDoor|Policy$|Profile$)/,
    'Front Door answers all over the world: use Application Gateway',
  ],
  [/^azure-native:(trafficmanager|network:TrafficManager)/, 'Traffic Manager is in no region: use Application Gateway'],
  [/^azure-native:azureactivedirectory:B2C/, 'a directory for consumers is in no region'],
  [/^azure-native:documentdb:/, 'Cosmos DB copies to other regions: use PostgreSQL'],
  [/^azure-native:web:StaticSite/, 'Static Web Apps are handed out all over the world: use a storage website'],
  [
    /^azure-native:botservice:|^azure-native:maps:|^azure-native:cognitiveservices:/,
    'it is in no region, or may answer from another',
  ],
];

const nothingEverywhere: Rule = {
  name: 'nothing-everywhere',
  holds: 'No service that answers all over the world: Front Door, CDN, Traffic Manager and their like',
  ofResource: ({ type }) => everywhere.flatMap(([shape, says]) => (shape.test(type) ? [says] : [])),
};

const providers = /^(azure-native|aws|random|pulumi|clvr(-[a-z]+)?):/;

const twoClouds: Rule = {
  name: 'two-clouds-alone',
  holds: 'No other cloud than Azure and Amazon',
  ofResource: ({ type }: Resource) =>
    providers.test(type)
      ? []
      : [`${type} is of a provider that nobody has looked at: name it in policy/places.ts with its reason`],
};

/** Mail of Azure has no region; where its data is kept is said beside. */
const mailInEurope: Rule = {
  name: 'mail-in-europe',
  holds: 'What sends mail keeps its data in Europe',
  ofResource: ({ type, properties: { dataLocation } }) =>
    /^azure-native:communication:(CommunicationService|EmailService)$/.test(type) && dataLocation !== 'Europe'
      ? ["set dataLocation to 'Europe'"]
      : [],
};

export const placeRules: readonly Rule[] = [azureInEu, awsInEu, nothingEverywhere, twoClouds, mailInEurope];
