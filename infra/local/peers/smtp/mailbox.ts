import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

/** Whom the sender named to the server, which is what counts; the addresses inside the mail may say otherwise. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** One mail that was taken in. `at` is ISO 8601 in UTC; sizes are bytes. */
export interface Mail extends Envelope {
  readonly id: string;
  readonly at: string;
  readonly subject: string;
  /** The text part, or the HTML part as text where there is none. */
  readonly text: string;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { name: string; type: string; size: number }[];
}

const LINE_END = '\r\n';
const ENVELOPE = 'X-Envelope: ';
const SUFFIX = '.eml';

/** The mails, newest first, each also a file that any mail program opens. Files start with a header of ours that holds the envelope. */
export class Mailbox {
  readonly #directory: string;
  readonly #mails: Mail[] = [];

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Opens a directory with what earlier runs left in it. */
  static async open(directory: string): Promise<Mailbox> {
    mkdirSync(directory, { recursive: true });
    const mailbox = new Mailbox(directory);
    const names = readdirSync(directory).filter((name) => name.endsWith(SUFFIX));
    for (const name of names.toSorted()) mailbox.#mails.unshift(await read(directory, name.slice(0, -SUFFIX.length)));
    return mailbox;
  }

  /** Keeps a mail: when this resolves it is a file, whole. `source` is the mail as it was sent. */
  async add(envelope: Envelope, source: Buffer): Promise<void> {
    const at = new Date().toISOString();
    const id = `${at.replaceAll(/[:.]/g, '-')}-${randomUUID()}`;
    const first = Buffer.from(`${ENVELOPE}${JSON.stringify({ ...envelope, at })}${LINE_END}`);
    const file = join(this.#directory, id + SUFFIX);
    await writeFile(`${file}.part`, Buffer.concat([first, source]));
    await rename(`${file}.part`, file);
    this.#mails.unshift(await read(this.#directory, id));
  }

  list(): readonly Mail[] {
    return this.#mails;
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  /** @returns the mail as it was sent. */
  source({ id }: Mail): Promise<Buffer> {
    return readFile(join(this.#directory, id + SUFFIX)).then((bytes) => bytes.subarray(bytes.indexOf(LINE_END) + 2));
  }
}

async function read(directory: string, id: string): Promise<Mail> {
  const bytes = readFileSync(join(directory, id + SUFFIX));
  const end = bytes.indexOf(LINE_END);
  const envelope = JSON.parse(bytes.subarray(ENVELOPE.length, end).toString());
  const parsed = await simpleParser(bytes.subarray(end + LINE_END.length));
  const attachments = parsed.attachments.map(({ filename, contentType, size }) => {
    return { name: filename ?? '', type: contentType, size };
  });
  const headers = Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, valueOf(line)]));
  const { subject = '', text = '', html } = parsed;
  return { id, ...envelope, subject, text, html: html || null, headers, attachments };
}

/** A header folds over lines that begin with a space. */
function valueOf(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .replaceAll(/\r?\n\s+/g, ' ')
    .trim();
}
