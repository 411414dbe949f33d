/** A mail as it is sent: plain text and its HTML twin. `unsubscribe` is where a mail program ends the subscription it belongs to (RFC 8058). */
export type OutgoingMail = Readonly<{
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  unsubscribe?: string;
}>;

/**
 * How an attempt to send ended. `refused`: the server will not take it. `not-sent`: it certainly did not leave, trying again
 * is safe. `uncertain`: it may have left; it must not be sent again.
 */
export type MailOutcome = 'sent' | 'refused' | 'not-sent' | 'uncertain';

export interface Mailer {
  send(mail: OutgoingMail): Promise<MailOutcome>;
}
