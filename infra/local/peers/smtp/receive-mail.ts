import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { IssuedCertificate } from '../../certificates.ts';
import type { Mailbox } from './mailbox.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

const LARGEST_MAIL = 10 * 1024 * 1024;
const CLOSE_WITHIN_MS = 1000;

/** A recipient with this local part does not exist, so that a bounce can be tried. */
const UNKNOWN_RECIPIENT = /^bounce@/i;

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/**
 * Receives mail on 127.0.0.1 into the mailbox, after STARTTLS and signing in only. A mail is confirmed when it is kept.
 * @throws Error when the port is taken
 */
export async function receiveMail(mailbox: Mailbox, port: number, tls: IssuedCertificate, credentials: Credentials) {
  const server = new SMTPServer({
    key: tls.keyPem,
    cert: tls.certPem,
    authMethods: ['PLAIN', 'LOGIN'],
    size: LARGEST_MAIL,
    closeTimeout: CLOSE_WITHIN_MS,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, answer) {
      const known = username === credentials.user && password === credentials.password;
      answer(known ? null : refusal(535, 'Authentication failed'), { user: credentials.user });
    },
    onRcptTo({ address }, _session, answer) {
      answer(UNKNOWN_RECIPIENT.test(address) ? refusal(550, '5.1.1 No such user') : null);
    },
    onData(stream, session, answer) {
      buffer(stream)
        .then((source) => {
          if (stream.sizeExceeded) throw refusal(552, '5.3.4 Message too big');
          return mailbox.add(envelopeOf(session), source);
        })
        .then(() => answer(null), answer);
    },
  });
  // A client that hangs up in the middle is its own trouble; without a listener it would end this process.
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.on('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await listening;
  const stop = () => new Promise<void>((closed) => server.close(() => closed()));
  return { port: (server.server.address() as AddressInfo).port, stop };
}

function envelopeOf({ envelope }: SMTPServerSession) {
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return { from, to: envelope.rcptTo.map(({ address }) => address) };
}
