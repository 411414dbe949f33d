import type { RunningPeer } from '../peer.ts';
import { serveClose } from './close/serve-close.ts';

export interface CloseOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** The API key that is let in. */
  readonly key: string;
  /** Keeps what it was told in a file here. */
  readonly directory: string;
}

export interface CloseReady {
  readonly port: number;
}

/**
 * A stand-in for Close on the same machine, with the part of its API that a contact form needs, and a page that shows its leads.
 * @throws Error when the port is taken
 */
export async function run(options: CloseOptions): Promise<RunningPeer<CloseReady>> {
  const close = await serveClose(options);
  return { ready: { port: close.port }, stop: () => close.stop() };
}
