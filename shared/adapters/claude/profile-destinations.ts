import type { BedrockRoute } from './claude-settings.ts';

/**
 * The regions that an inference profile can send a question to, as Bedrock lists them; an empty name for a destination
 * without a region. Rejects when Bedrock does not answer within ten seconds or does not know the profile.
 */
export async function profileDestinations(settings: BedrockRoute, profile: string): Promise<readonly string[]> {
  const { BedrockClient, GetInferenceProfileCommand } = await import('@aws-sdk/client-bedrock');
  const { region, keys } = settings;
  const client = new BedrockClient({
    region,
    endpoint: settings.endpoint ?? `https://bedrock.${region}.amazonaws.com`,
    maxAttempts: 2,
    ...(keys && { credentials: keys }),
  });
  try {
    const found = await client.send(new GetInferenceProfileCommand({ inferenceProfileIdentifier: profile }), {
      abortSignal: AbortSignal.timeout(10_000),
    });
    // arn:aws:bedrock:<region>::foundation-model/<model>
    return (found.models ?? []).map(({ modelArn = '' }) => modelArn.split(':')[3] ?? '');
  } finally {
    client.destroy();
  }
}
