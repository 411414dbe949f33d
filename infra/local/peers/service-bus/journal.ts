import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { readEntry, writeEntry, type JournalEntry } from './entry.ts';

const LARGE = 16 * 1024 * 1024;

/**
 * The broker's memory on disk: one file of entries, appended before anything is acknowledged.
 *
 * Each append is handed to the operating system before the sender is answered, so what was acknowledged survives kill -9 of
 * this process. It is not forced to the disk: a power cut may cost the last moments, which one machine's development state
 * can afford and a device flush for each message cannot. Compaction does force its file out before it takes the old one's place.
 */
export class Journal {
  readonly #path: string;
  #file = -1;
  #size = 0;
  #compactAt = LARGE;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.#path = join(directory, 'journal.jsonl');
  }

  /**
   * Reads what is kept, oldest first. A last line without its end was cut by a kill before its sender was answered, and is dropped.
   * @throws Error naming the line when a whole line cannot be read: something else wrote to the file.
   */
  *replay(): Generator<JournalEntry> {
    if (!existsSync(this.#path)) return;
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    lines.pop();
    for (const [index, line] of lines.entries()) {
      try {
        yield readEntry(line);
      } catch (cause) {
        throw new Error(`the service bus journal is damaged at line ${index + 1}`, { cause });
      }
    }
  }

  /** Keeps one entry. When this returns, a kill of the process does not lose it. @throws when the disk refuses, leaving no half line. */
  append(entry: JournalEntry): void {
    const line = Buffer.from(`${writeEntry(entry)}\n`);
    try {
      appendFileSync(this.#file, line);
    } catch (error) {
      ftruncateSync(this.#file, this.#size);
      throw error;
    }
    this.#size += line.length;
  }

  isLarge(): boolean {
    return this.#size > this.#compactAt;
  }

  /** Replaces the file by these entries, whole or not at all, and leaves it open for `append`. */
  compact(entries: Iterable<JournalEntry>): void {
    const next = `${this.#path}.next`;
    const file = openSync(next, 'w', 0o600);
    for (const entry of entries) appendFileSync(file, `${writeEntry(entry)}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(next, this.#path);
    this.close();
    this.#file = openSync(this.#path, 'a');
    this.#size = fstatSync(this.#file).size;
    this.#compactAt = Math.max(LARGE, this.#size * 4);
  }

  close(): void {
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = -1;
  }
}
