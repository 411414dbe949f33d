import type { Message, MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import { ModelFailure } from '../../claims/model-calls/model-failure.ts';
import type { AwsKeySet } from '../aws/aws-keys.ts';
import { RoleRefused, type KeptKeys } from '../aws/kept-keys.ts';
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
  const { AnthropicBedrock, AnthropicBedrockMantle } = await import('@anthropic-ai/bedrock-sdk');
  const { region, profile, model } = settings;
  const common = { ...quiet, awsRegion: region, apiKey: null };
  const inRegion = { ...common, baseURL: `${origin}/anthropic` };
  const byProfile = { ...common, baseURL: origin };
  return {
    model: profile ?? `anthropic.${model}`,
    create: signedWith(settings.keys, (keys) => {
      if (profile === null)
        return new AnthropicBedrockMantle(
          keys ? { ...inRegion, ...idOf(keys), awsSecretAccessKey: keys.secretAccessKey } : inRegion,
        );
      return keys
        ? new AnthropicBedrock({ ...byProfile, ...idOf(keys), awsSecretKey: keys.secretAccessKey })
        : new AnthropicBedrock(byProfile);
    }),
  };
}

const idOf = ({ accessKeyId, sessionToken }: AwsKeySet) => ({
  awsAccessKey: accessKeyId,
  awsSessionToken: sessionToken ?? null,
});

type Client = Readonly<{
  messages: { create(body: MessageCreateParamsNonStreaming, options: { signal: AbortSignal }): Promise<Message> };
}>;

/**
 * Asks with a client that has the keys of now: a new one with new keys, so that the client asks nobody for any itself and takes none from the
 * environment. Throws ModelFailure `not-authorised` where AWS gives none; keys that Bedrock refuses are not used again.
 */
function signedWith(
  keys: KeptKeys | undefined,
  make: (keys: AwsKeySet | undefined) => Client,
): MessagesClient['create'] {
  let last: { of: AwsKeySet | undefined; client: Client } | undefined;
  return async (body, signal) => {
    const of = await keys?.().catch((error: unknown) => {
      throw new ModelFailure(error instanceof RoleRefused ? 'not-authorised' : 'unreachable');
    });
    if (last === undefined || last.of !== of) last = { of, client: make(of) };
    try {
      return await last.client.messages.create(body, { signal });
    } catch (error) {
      const { status } = error as { status?: unknown };
      if (status === 401 || status === 403) keys?.forget();
      throw error;
    }
  };
}
