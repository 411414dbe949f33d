/** What a peer's module gives back from `run(options)` inside the child process. */
export interface RunningPeer<Ready extends object = object> {
  /** Printed once as JSON after `ready `, and handed to whoever started the peer: addresses, ports, local credentials. */
  readonly ready: Ready;
  /** Ends everything the peer holds. Called at most once. */
  stop(): Promise<void>;
  /** Settles with a sentence when the peer's inside dies by itself; the child then exits with 1. */
  readonly gone?: Promise<string>;
}

/** A module `infra/local/peers/<name>.ts`. */
export interface PeerModule<Options, Ready extends object> {
  run(options: Options): Promise<RunningPeer<Ready>>;
}

/** A started peer as its parent sees it. */
export interface Peer<Ready extends object = Record<string, unknown>> {
  readonly name: string;
  readonly pid: number;
  readonly ready: Ready;
  /** Exit code of the child; null when a signal ended it. Never rejects. */
  readonly exited: Promise<number | null>;
  /** Sends a signal to the peer's process alone, as a crash or an operator would. */
  kill(signal: NodeJS.Signals): void;
  /** Asks it to stop, waits, and forces it after ten seconds. Resolves when the process is gone. */
  stop(): Promise<void>;
}
