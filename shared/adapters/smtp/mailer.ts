import { readFileSync } from 'node:fs';
import type { Transporter } from 'nodemailer';
import type { Mailer, MailOutcome } from '../../messages/notifications/ports.ts';
import type { Configuration } from '../../platform/configuration.ts';

/** Commands before DATA: when one of them fails, no mail has left. */
const beforeTheMail = new Set([
  'CONN',
  'API',
  'EHLO',
  'HELO',
  'STARTTLS',
  'AUTH',
  'AUTH PLAIN',
  'AUTH LOGIN',
  'MAIL FROM',
  'RCPT TO',
]);

function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string };
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') return 'refused';
  if (responseCode !== undefined || (command !== undefined && beforeTheMail.has(command))) return 'not-sent';
  return code === 'ECONNREFUSED' || code === 'EDNS' || code === 'ECONNECTION' ? 'not-sent' : 'uncertain';
}

/** Mail over SMTP, with STARTTLS required and the server's certificate verified. The mail's id is its Message-ID. */
export function smtpMailer(settings: Configuration['mail']): Mailer {
  let made: Promise<Transporter> | undefined;
  const transporter = () =>
    (made ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        host: settings.host,
        port: settings.port,
        secure: false,
        requireTLS: true,
        auth: { user: settings.user, pass: settings.password.reveal() },
        tls: { ca: readFileSync(settings.caFile, 'utf8'), servername: settings.host },
        connectionTimeout: 10_000,
        socketTimeout: 20_000,
      }),
    ));
  const domain = settings.from.replace(/^.*@|>.*$/g, '');
  return {
    async send(mail) {
      try {
        await (
          await transporter()
        ).sendMail({
          from: settings.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${mail.id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(mail.unsubscribe === undefined
              ? {}
              : {
                  'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribe}>` },
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
        });
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
