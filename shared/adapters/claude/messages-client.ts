import type { Message, MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import type { BedrockRoute, FirstPartyRoute, Patience } from './claude-settings.ts';
import { fetchOnly } from './fetch-only.ts';

/** What of a client is used: one question, one answer. */
export type MessagesClient = Readonly<{
  /** What the route calls the model. */
  model: string;
  create(body: MessageCreateParamsNonStreaming, signal: AbortSignal): Promise<Message>;
}>;

/** Where a route's questions go. Named here and handed over, so that no environment variable decides it. */
export function originOf(settings: BedrockRoute | FirstPartyRoute): string {
  if (settings.endpoint !== null) return settings.endpoint;
  if (settings.route === 'first-party') return 'https://api.anthropic.com';
  const { region, profile } = settings;
  return profile === null
    ? `https://bedrock-mantle.${region}.api.aws`
    : `https://bedrock-runtime.${region}.amazonaws.com`;
}

/**
 * Opens the client of a route; the package is loaded with the first. Through a profile Bedrock's own call is used, in a region its
 * Anthropic-shaped one. Clients log nothing and trace nothing: what they would write has the question and the answer in it.
 */
export async function openMessagesClient(
  settings: BedrockRoute | FirstPartyRoute,
  { attempt, retries }: Patience,
): Promise<MessagesClient> {
  const origin = originOf(settings);
  const quiet = {
    timeout: attempt,
    maxRetries: retries,
    fetch: fetchOnly(origin),
    logLevel: 'off',
    openTelemetry: false,
  } as const;
  if (settings.route === 'first-party') {
    const { Anthropic } = await import('@anthropic-ai/sdk');
    const client = new Anthropic({ ...quiet, baseURL: origin, apiKey: settings.key.reveal(), authToken: null });
    return { model: settings.model, create: (body, signal) => client.messages.create(body, { signal }) };
  }
  const { region, profile, model, keys } = settings;
  const common = { ...quiet, awsRegion: region, apiKey: null };
  const { AnthropicBedrock, AnthropicBedrockMantle } = await import('@anthropic-ai/bedrock-sdk');
  if (profile === null) {
    const own = keys && { awsAccessKey: keys.accessKeyId, awsSecretAccessKey: keys.secretAccessKey };
    const client = new AnthropicBedrockMantle({ ...common, baseURL: `${origin}/anthropic`, ...own });
    return { model: `anthropic.${model}`, create: (body, signal) => client.messages.create(body, { signal }) };
  }
  const client = keys
    ? new AnthropicBedrock({
        ...common,
        baseURL: origin,
        awsAccessKey: keys.accessKeyId,
        awsSecretKey: keys.secretAccessKey,
      })
    : new AnthropicBedrock({ ...common, baseURL: origin });
  return { model: profile, create: (body, signal) => client.messages.create(body, { signal }) };
}
