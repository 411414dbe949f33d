/** Sends a mail, and says what became of it: `not-sent` is the one answer after which it is safe to try again. */
export interface RequestMailer {
  send(
    mail: Readonly<{ id: string; to: string; subject: string; text: string; html: string }>,
  ): Promise<'sent' | 'refused' | 'not-sent' | 'uncertain'>;
}
