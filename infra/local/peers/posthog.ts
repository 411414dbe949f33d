import type { RunningPeer } from '../peer.ts';
import { servePosthog } from './posthog/serve-posthog.ts';

export interface PosthogOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** The project's key: another one is answered as PostHog does. */
  readonly key: string;
}

export interface PosthogReady {
  readonly port: number;
}

/**
 * A stand-in for PostHog on the same machine: it takes events at `/batch/`, forwards nothing, and shows on a page what would be sent.
 * @throws Error when the port is taken
 */
export async function run(options: PosthogOptions): Promise<RunningPeer<PosthogReady>> {
  const posthog = await servePosthog(options);
  return { ready: { port: posthog.port }, stop: () => posthog.stop() };
}
