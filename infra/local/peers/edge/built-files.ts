import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType } from './content-types.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface BuiltFile {
  readonly type: string;
  readonly etag: string;
  readonly encoding: Encoding;
  readonly body: Buffer;
}

const suffix = { br: '.br', gzip: '.gz' } as const;
const smallestWorthCompressing = 1024;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** The best encoding a client takes, by `Accept-Encoding`. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const names = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight]) => !/q=0(\.0*)?$/.test(weight?.trim() ?? ''))
    .map(([name]) => name?.toLowerCase());
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * Files of a built web directory, by URL path. Compressed siblings (`.br`, `.gz`) are used where the build made them,
 * else a file is compressed once and kept for as long as it does not change.
 */
export function builtFiles(webDirectory: string) {
  const kept = new Map<string, { readonly changed: number; readonly file: BuiltFile }>();

  /** The path on disk, or null when the address leaves the directory or is none. */
  function locate(pathname: string): string | null {
    let decoded: string;
    try {
      decoded = decodeURIComponent(pathname);
    } catch {
      return null;
    }
    if (decoded.includes('\0')) return null;
    const path = normalize(join(webDirectory, decoded));
    return path.startsWith(webDirectory + sep) ? path : null;
  }

  async function encode(path: string, encoding: Exclude<Encoding, 'identity'>, plain: Buffer): Promise<Buffer> {
    const sibling = await readFile(path + suffix[encoding]).catch(() => null);
    if (sibling) return sibling;
    return encoding === 'br' ? promisify(brotliCompress)(plain, quality) : promisify(gzip)(plain);
  }

  /** The file in an encoding (or plain, when compressing is not worth it); null when there is none. */
  async function read(pathname: string, wanted: Encoding): Promise<BuiltFile | null> {
    const path = locate(pathname);
    const found = path === null ? null : await stat(path).catch(() => null);
    if (path === null || !found?.isFile()) return null;
    const { type, compress } = contentType(path);
    const encoding = compress && found.size >= smallestWorthCompressing ? wanted : 'identity';
    const key = `${encoding} ${path}`;
    const before = kept.get(key);
    if (before?.changed === found.mtimeMs) return before.file;

    const plain = await readFile(path);
    const body = encoding === 'identity' ? plain : await encode(path, encoding, plain);
    // The same page in two encodings is two representations, so each has its own strong tag (RFC 9110 §8.8.3.3).
    const etag = `"${createHash('sha256').update(encoding).update(plain).digest('base64url').slice(0, 22)}"`;
    const file = { type, etag, encoding, body };
    kept.set(key, { changed: found.mtimeMs, file });
    return file;
  }

  return { read };
}
