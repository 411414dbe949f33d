import type { BedrockRoute } from './claude-settings.ts';

/** A place that answers for a profile: its region, empty where it has none, and the name of what answers there. */
export type Destination = Readonly<{ region: string; model: string }>;

/**
 * Where an inference profile can send a question, as Bedrock lists it. Rejects when Bedrock does not answer within ten seconds or
 * does not know the profile, and with RoleRefused where AWS gives no keys to ask it with.
 */
export async function profileDestinations(settings: BedrockRoute, profile: string): Promise<readonly Destination[]> {
  const { BedrockClient, GetInferenceProfileCommand } = await import('@aws-sdk/client-bedrock');
  const { region } = settings;
  const keys = await settings.keys?.();
  const client = new BedrockClient({
    region,
    endpoint: settings.endpoint ?? `https://bedrock.${region}.amazonaws.com`,
    maxAttempts: 2,
    // A bearer token that the environment has by chance would come before any keys.
    authSchemePreference: ['aws.auth#sigv4'],
    ...(keys && { credentials: keys }),
  });
  try {
    const found = await client.send(new GetInferenceProfileCommand({ inferenceProfileIdentifier: profile }), {
      abortSignal: AbortSignal.timeout(10_000),
    });
    // arn:aws:bedrock:<region>::foundation-model/<model>
    return (found.models ?? []).map(({ modelArn = '' }) => ({
      region: modelArn.split(':')[3] ?? '',
      model: /\bfoundation-model\/(.+)$/.exec(modelArn)?.[1] ?? '',
    }));
  } finally {
    client.destroy();
  }
}
