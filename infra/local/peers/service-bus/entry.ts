import type { Message, Properties } from './message.ts';

/** What can happen to a queue. The journal is these, one JSON line each, and a line is the unit that survives or not. */
export type Entry =
  | { do: 'add'; at: number; remember: boolean; messages: Message[] }
  | { do: 'lock'; sequence: number }
  /** The lock ended without a decision: expired, abandoned, or cut by a restart. */
  | { do: 'release'; sequence: number; properties?: Properties }
  | { do: 'defer'; sequence: number; properties?: Properties }
  | { do: 'bury'; sequence: number; properties?: Properties }
  | { do: 'remove'; sequence: number }
  /** A compacted past: the last sequence number given, and the message ids still remembered with time and sequence. */
  | { do: 'recall'; last: number; seen: [id: string, at: number, sequence: number][] };

/** An entry with the queue it belongs to. */
export type JournalEntry = Entry & { queue: string };

/** @returns the entry as one line of text without its line end; message bodies are base64 in it. */
export function writeEntry(entry: JournalEntry): string {
  if (entry.do !== 'add') return JSON.stringify(entry);
  const messages = entry.messages.map((message) => ({ ...message, content: message.content.toString('base64') }));
  return JSON.stringify({ ...entry, messages });
}

/** @throws SyntaxError or TypeError for a line that is no entry. */
export function readEntry(line: string): JournalEntry {
  const entry = JSON.parse(line);
  if (entry.do !== 'add') return entry;
  const written: (Omit<Message, 'content'> & { content: string })[] = entry.messages;
  return { ...entry, messages: written.map((one) => ({ ...one, content: Buffer.from(one.content, 'base64') })) };
}
