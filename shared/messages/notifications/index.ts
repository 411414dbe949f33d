export { setMail } from './mail-page.ts';
export type { NotificationKind } from './notification.ts';
export type { Mailer, MailOutcome, OutgoingMail } from './ports.ts';
export { MailNotSent } from './send-mail.ts';
export { tell } from './tell.ts';
export { whoIsHr } from './who-is-hr.ts';
