import type { Language } from '../../kernel/language.ts';
import type { OutgoingMail } from './ports.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** What a mail says: sentences, one thing to press, and why the reader got it. Plain texts; a first sentence that is the subject too. */
export type MailWords = Readonly<{
  subject: string;
  sentences: readonly string[];
  press: string;
  link: string;
  foot: string;
}>;

/** Sets a mail's words as plain text and as HTML. Nothing in it is loaded from anywhere. */
export function setMail(
  { subject, sentences, press, link, foot }: MailWords,
  language: Language,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const paragraphs = sentences.map((one) => `<p style="font-size:1.05rem">${escapeHtml(one)}</p>`).join('\n');
  return {
    subject,
    text: `${sentences.join('\n\n')}\n\n${press}: ${link}\n\n${foot}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family:system-ui,sans-serif;line-height:1.5;color:#1c2a26;max-width:34rem;margin:2rem auto;padding:0 1rem">
${paragraphs}
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:.7rem 1.1rem;border-radius:.5rem;background:#0f5b4c;color:#fff;text-decoration:none">${escapeHtml(press)}</a></p>
<p style="font-size:.85rem;color:#52635d">${escapeHtml(foot)}</p></body></html>`,
  };
}
