import type { RunningPeer } from '../peer.ts';
import type { Answer } from './claude/answer.ts';
import { openStandIn } from './claude/stand-in.ts';

export interface ClaudeOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** What it answers, in this order, the last again and again; an error when left out. */
  readonly answers?: readonly Answer[];
  /** The regions that every inference profile leads to. */
  readonly destinations?: readonly string[];
}

export interface ClaudeReady {
  readonly port: number;
  readonly origin: string;
}

/**
 * A stand-in for Claude on the same machine: the protocols, and no model.
 * @throws Error when the port is taken
 */
export async function run({ port, answers = [], destinations }: ClaudeOptions): Promise<RunningPeer<ClaudeReady>> {
  const standIn = await openStandIn(port);
  standIn.script(...answers);
  if (destinations) standIn.destinations.regions = destinations;
  return { ready: { port: standIn.port, origin: standIn.origin }, stop: () => standIn.stop() };
}
