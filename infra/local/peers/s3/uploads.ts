import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { S3Failure } from './failure.ts';

/** An object on its way in parts. It is none until it is completed: nobody lists it or reads it. */
export type Upload = Readonly<{
  id: string;
  key: string;
  begunAt: string;
  type: string;
  /** Which checksum each part has to bring; null where none was asked for. */
  algorithm: string | null;
  lockedUntil: string | null;
}>;

export type Part = Readonly<{
  number: number;
  size: number;
  etag: string;
  md5: string;
  checksums: Readonly<Record<string, string>>;
}>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The uploads in parts that are under way in one bucket, a folder each, so that kill -9 loses no part that was confirmed. */
export class Uploads {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  begin(described: Omit<Upload, 'id'>): Upload {
    const upload = { ...described, id: randomBytes(16).toString('hex') };
    mkdirSync(this.#of(upload.id), { mode: 0o700 });
    writeFileSync(join(this.#of(upload.id), 'upload.json'), JSON.stringify(upload), { mode: 0o600 });
    return upload;
  }

  all(): Upload[] {
    return readdirSync(this.#directory).map((id) => readJson(join(this.#of(id), 'upload.json')) as Upload);
  }

  /** @throws S3Failure where there is none of this id for this key */
  find(id: string, key: string): Upload {
    const found = this.all().find((upload) => upload.id === id && upload.key === key);
    if (!found) throw new S3Failure(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
    return found;
  }

  /** Takes a file as a part, in place of one of the same number. */
  put({ id }: Upload, part: Part, file: string): void {
    renameSync(file, this.fileOf(id, part.number));
    const described = join(this.#of(id), `${part.number}.json`);
    writeFileSync(`${described}.new`, JSON.stringify(part), { mode: 0o600 });
    renameSync(`${described}.new`, described);
  }

  parts({ id }: Upload): Part[] {
    const files = readdirSync(this.#of(id)).filter((name) => /^\d+\.json$/.test(name));
    return files
      .map((name) => readJson(join(this.#of(id), name)) as Part)
      .sort((one, other) => one.number - other.number);
  }

  fileOf(id: string, number: number): string {
    return join(this.#of(id), `${number}.bytes`);
  }

  remove({ id }: Upload): void {
    rmSync(this.#of(id), { recursive: true, force: true });
  }

  #of(id: string): string {
    return join(this.#directory, id);
  }
}
