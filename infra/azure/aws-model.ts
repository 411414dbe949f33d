import * as bedrock from '@pulumi/aws/bedrock/index.js';
import * as pulumi from '@pulumi/pulumi';
import type { Statement } from './house/federated-role.ts';
import { awsRegionsInEu } from './eu.ts';
import type { Stack } from './stacks/stack.ts';

/** Which model is asked, and by which profile: one whose name says that its answers stay in the European Union. */
export const model = { name: 'claude-haiku-5-5', profile: 'eu.anthropic.claude-haiku-5-5' } as const;

const regionOf = (arn: string): string => arn.split(':')[3] ?? '';

/** The regions that a profile leads to and that are not in the European Union. Its name is not enough: where it leads is looked up. */
export const regionsOutside = (models: readonly Readonly<{ modelArn: string }>[]): string[] =>
  models.map(({ modelArn }) => regionOf(modelArn)).filter((region) => !awsRegionsInEu.includes(region));

/** Throws an Error where a profile leads out of the European Union, or nowhere. */
export function requireInEu(models: readonly Readonly<{ modelArn: string }>[]): void {
  const outside = regionsOutside(models);
  if (models.length === 0) throw new Error(`${model.profile} leads nowhere`);
  if (outside.length > 0) throw new Error(`${model.profile} leads out of the EU: ${outside.join(', ')}`);
}

/**
 * Looks the profile up before anything is deployed that asks it. The deployment fails where one of its destinations is outside, and
 * where it has none. Gives its ARN.
 */
export function checkedProfile(
  { awsRegion, account }: Stack,
  provider: pulumi.ProviderResource,
): pulumi.Output<string> {
  const usual = `arn:aws:bedrock:${awsRegion}:${account.awsAccount}:inference-profile/${model.profile}`;
  if (account.claude === 'off') return pulumi.output(usual);
  return bedrock
    .getInferenceProfileOutput({ inferenceProfileId: model.profile }, { provider })
    .apply(({ models, inferenceProfileArn }) => {
      requireInEu(models);
      return inferenceProfileArn;
    });
}

/** Asking this model by this profile, and looking where it leads. A profile needs the model's own right in each region that it leads to. */
export const rightsOnModel = (profileArn: string): readonly Statement[] => [
  { Action: ['bedrock:InvokeModel', 'bedrock:GetInferenceProfile'], Resource: profileArn },
  {
    Action: ['bedrock:InvokeModel'],
    Resource: awsRegionsInEu.map((region) => `arn:aws:bedrock:${region}::foundation-model/anthropic.${model.name}*`),
    Condition: { StringEquals: { 'bedrock:InferenceProfileArn': profileArn } },
  },
];
