import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badParameter } from './failure.ts';

const names = /^[0-9A-Za-z-]{1,127}$/;
const suffix = '.json';

/** Records of one kind, each in a file that only its user can read: what a change has answered survives kill -9. */
export class KeptRecords<One extends { readonly name: string }> {
  readonly #directory: string;
  readonly #records = new Map<string, One>();

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    for (const file of readdirSync(directory).filter((name) => name.endsWith(suffix))) {
      const record = JSON.parse(readFileSync(join(directory, file), 'utf8')) as One;
      this.#records.set(keyOf(record.name), record);
    }
  }

  all(): One[] {
    return [...this.#records.values()];
  }

  /** @throws VaultFailure when it can be no name of anything in a vault, and so no name of a file either */
  find(name: string): One | undefined {
    if (!names.test(name)) throw badParameter(`The request URI contains an invalid name: ${name}`);
    return this.#records.get(keyOf(name));
  }

  save(record: One): void {
    const file = this.#fileOf(record.name);
    writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    this.#records.set(keyOf(record.name), record);
  }

  remove(name: string): void {
    rmSync(this.#fileOf(name), { force: true });
    this.#records.delete(keyOf(name));
  }

  #fileOf(name: string): string {
    return join(this.#directory, keyOf(name) + suffix);
  }
}

/** Names in a vault do not tell capitals apart. */
const keyOf = (name: string): string => name.toLowerCase();
