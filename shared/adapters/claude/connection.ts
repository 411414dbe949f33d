import type { Patience } from './claude-settings.ts';
import type { MessagesClient } from './messages-client.ts';

/** What a question needs: the model's name, a client that is opened once, and leave to ask. */
export type Connection = Readonly<{
  model: string;
  patience: Patience;
  open(): Promise<MessagesClient>;
  /** Throws ModelFailure `switched-off` or `outside-eu` where nothing may be sent. */
  mayAsk(): Promise<void>;
  /** Runs a question, unless the last ones met nobody. */
  unlessResting<T>(ask: () => Promise<T>): Promise<T>;
}>;
