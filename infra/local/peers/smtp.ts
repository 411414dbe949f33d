import type { IssuedCertificate } from '../certificates.ts';
import type { RunningPeer } from '../peer.ts';
import { Mailbox } from './smtp/mailbox.ts';
import { receiveMail, type Credentials } from './smtp/receive-mail.ts';
import { servePages } from './smtp/serve-pages.ts';

export interface SmtpOptions {
  /** 0 takes a free port; so does `webPort`, also when left out. */
  readonly port: number;
  readonly webPort?: number;
  /** Holds one .eml file a mail. */
  readonly directory: string;
  readonly tls: IssuedCertificate;
  readonly auth: Credentials;
}

export interface SmtpReady {
  readonly port: number;
  /** Of the pages to read the mail on, plain HTTP on 127.0.0.1. */
  readonly webPort: number;
}

/**
 * A mail server that delivers nothing: it keeps every mail as a file and shows it on a page. It asks for STARTTLS and a sign-in,
 * and refuses recipients whose local part is `bounce`.
 * @throws Error when a port is taken
 */
export async function run({ port, webPort = 0, directory, tls, auth }: SmtpOptions): Promise<RunningPeer<SmtpReady>> {
  const mailbox = await Mailbox.open(directory);
  const mail = await receiveMail(mailbox, port, tls, auth);
  const pages = await servePages(mailbox, webPort);
  return {
    ready: { port: mail.port, webPort: pages.port },
    async stop() {
      await Promise.all([mail.stop(), pages.stop()]);
    },
  };
}
