import type { Secret } from '../../platform/secret.ts';
import type { KeptKeys } from '../aws/kept-keys.ts';

/** Amazon Bedrock. `profile`: the inference profile to call, null to have the model answer in the region itself. */
export type BedrockRoute = Readonly<{
  route: 'bedrock';
  region: string;
  profile: string | null;
  model: string;
  /** Where to call instead of Amazon: a stand-in on the same machine. Null anywhere else. */
  endpoint: string | null;
  /** What questions are signed with; without it the clients find keys of their own, on one machine. */
  keys?: KeptKeys;
}>;

/** Claude's own API, for a person's own files: it keeps no promise about where it reads them. */
export type FirstPartyRoute = Readonly<{ route: 'first-party'; model: string; key: Secret; endpoint: string | null }>;

export type ClaudeSettings = Readonly<{ route: 'off' }> | BedrockRoute | FirstPartyRoute;

/** How long to wait, in milliseconds: for one attempt, and for a question with everything. */
export type Patience = Readonly<{ attempt: number; whole: number; retries: number }>;

/** Two attempts fit into what a verb waits for a scan or an evaluation. */
export const usualPatience: Patience = { attempt: 25_000, whole: 55_000, retries: 1 };
