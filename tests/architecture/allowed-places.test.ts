import { expect, test } from 'vitest';
import {
  allowedPlaces,
  isAwsInEu,
  isAzureInEu,
  mayBeGlobal,
  mayCarryMail,
  mayReach,
} from '../../shared/kernel/allowed-places.ts';
import { control } from '../support/control.ts';
import { projectFiles, read } from './source-tree.ts';

control('eu-only');

/** Code, infrastructure, workflows, documents and settings. Tests name what is outside to see it refused. */
const files = projectFiles.filter(
  (path) =>
    /\.(ts|tsx|mjs|js|json|md|ya?ml|sql|html|txt)$/.test(path) &&
    !/^(infra\/azure\/)?tests\/|(^|\/)package-lock\.json$|\.test\.ts$/.test(path),
);
/** Where a region outside is named to say that it is outside. */
const saidToBeOutside: readonly string[] = [
  'shared/kernel/allowed-places.ts: eu-west-2',
  'shared/kernel/allowed-places.ts: eu-central-2',
];

const ofAws =
  /\b(?:us|eu|eusc|ap|ca|sa|me|af|il|mx|cn)(?:-gov|-iso[a-z]?|-de)?-(?:central|(?:north|south)?(?:east|west)|north|south)-\d\b/g;
/** Azure’s regions outside the EU, as its own list has them, and whatever is called so later: a place and a side of it. */
const ofAzure =
  /\b(?:(?:east|west|central|northcentral|southcentral|westcentral)us\d?|usgov\w+|(?:uk|norway|switzerland|canada|brazil|japan|korea|australia|india|china|israel|uae|qatar|southafrica|mexico|chile|malaysia|indonesia|newzealand|taiwan|jioindia)(?:north|south|east|west|central|southeast)\w{0,4}|(?:central|south|west)india|(?:east|southeast)asia)\b/gi;

const regionsIn = (text: string): string[] => [
  ...(text.match(ofAws) ?? []).filter((region) => !isAwsInEu(region)),
  ...(text.match(ofAzure) ?? []).filter((region) => !isAzureInEu(region)),
];

test('no code, infrastructure, document or setting names a region outside the EU', () => {
  const found = files.flatMap((path) => regionsIn(read(path)).map((region) => `${path}: ${region}`));
  expect([...new Set(found)].filter((one) => !saidToBeOutside.includes(one))).toEqual([]);
  expect(saidToBeOutside.filter((one) => !found.includes(one))).toEqual([]);
});

test.each(['eu-west-2', 'eu-central-2', 'us-east-1', 'us-gov-west-1', 'ap-southeast-2', 'ca-central-1', 'me-south-1'])(
  '%s is seen to be outside',
  (region) => expect([regionsIn(`"${region}"`), isAwsInEu(region)]).toEqual([[region], false]),
);
test.each(['uksouth', 'ukwest', 'norwayeast', 'switzerlandnorth', 'eastus2', 'westus', 'southcentralus', 'canadaeast'])(
  '%s is seen to be outside',
  (region) => expect([regionsIn(`'${region}'`), isAzureInEu(region)]).toEqual([[region], false]),
);
test('regions of the EU are not', () => {
  const { azure, aws } = allowedPlaces;
  expect(regionsIn([...Object.keys(azure), ...Object.keys(aws)].join(' '))).toEqual([]);
  expect([isAzureInEu('Sweden Central'), isAzureInEu('global'), isAzureInEu('toString'), isAwsInEu('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

/** Names of formats, and pages that people are led to or that a rule cites: nothing that runs asks them. */
const notReached =
  /^(www\.w3\.org|ns\.adobe\.com|purl\.oclc\.org|schemas\.\w+\.org|jsonfeed\.org|www\.jsonfeed\.org|c2sp\.org|lagen\.nu|clvrbenefits\.com|s3\.amazonaws\.com|sts\.windows\.net|pages\.nist\.gov|csrc\.nist\.gov|www\.bankid\.com|www\.paxml\.se|learn\.microsoft\.com|(www\.)?github\.com|www\.postgresql\.org|(www\.)?imy\.se|(www\.)?skatteverket\.se|(www\.)?riksdagen\.se|eur-lex\.europa\.eu)$/;
/** What a person runs by hand, with a key of their own: the service never asks there. */
const byHand: Readonly<Record<string, RegExp>> = {
  'api.anthropic.com': /^shared\/adapters\/claude\//,
  'api.github.com': /^(functions\/commands|shared\/adapters\/github)\//,
};
/** Hosts of the two clouds in whose name stands the region, a vault or a queue: regions are looked at where they are set. */
const ofClouds =
  /^((management|login|vault|storage|monitor|database)\.(azure|microsoftonline)\.(com|net)|([\w-]+\.)*amazonaws\.com|([\w-]+\.)*(vault\.azure\.net|windows\.net|azure\.com))$/;
const here = /^(localhost|127\.0\.0\.1|identity|edge|app|s3|stand-in)$|\.(example|invalid|localhost)$/;

const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\*|#)/.test(line))
    .join('\n');
const hostsIn = (text: string): string[] =>
  [...withoutComments(text).matchAll(/https?:\/\/([a-z0-9.-]+[a-z0-9])(?=[:/'"`?#\s]|$)/gim)].map(([, host]) =>
    host!.toLowerCase(),
  );

test('code, infrastructure and settings reach no host outside the list, besides the one exception', () => {
  const code = files.filter(
    (path) => /\.(ts|tsx|mjs|json|ya?ml)$/.test(path) && !/^(docs|frontend\/public)\//.test(path),
  );
  const strange = code.flatMap((path) =>
    hostsIn(read(path))
      .filter((host) => !mayReach(host) && !notReached.test(host) && !ofClouds.test(host) && !here.test(host))
      .filter((host) => !byHand[host]?.test(path))
      .map((host) => `${path}: ${host}`),
  );
  expect([...new Set(strange)]).toEqual([]);
});

test('a host outside is seen, and Close is the one exception', () => {
  expect(hostsIn("const api = 'https://us.i.posthog.com/capture';").filter((host) => !mayReach(host))).toHaveLength(1);
  expect(hostsIn('fetch(`https://api.sendgrid.com`)').filter((host) => !mayReach(host))).toHaveLength(1);
  expect([mayReach('api.close.com'), mayReach('eu.i.posthog.com'), mayReach('api.close.com.evil.example')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('mail goes through the EU', () => {
  expect(mayCarryMail('email-smtp.eu-north-1.amazonaws.com')).toBe(true);
  for (const host of ['email-smtp.us-east-1.amazonaws.com', 'email-smtp.eu-west-2.amazonaws.com', 'smtp.gmail.com'])
    expect([host, mayCarryMail(host)]).toEqual([host, false]);
});

test('what may be in no region is a closed list, each with a reason', () => {
  for (const { type, why } of allowedPlaces.global) expect([type, why.length > 20]).toEqual([type, true]);
  expect(mayBeGlobal('microsoft.network/privatednszones')).toBe(true);
  expect(mayBeGlobal('aws:iam/role:Role')).toBe(true);
  for (const type of [
    'Microsoft.Cdn/profiles',
    'Microsoft.Network/frontDoors',
    'Microsoft.Network/trafficManagerProfiles',
  ])
    expect([type, mayBeGlobal(type)]).toEqual([type, false]);
  expect(mayBeGlobal('aws:cloudfront/distribution:Distribution')).toBe(false);
});
