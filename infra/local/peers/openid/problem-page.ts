import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { escape, renderPage } from './page.ts';
import type { Language } from '../../../../shared/kernel/language.ts';
import { languageOfPage, texts } from './texts.ts';

/** A page that says in words what the provider refused. */
export function problemPage(language: Language, detail: string) {
  const title = texts[language].problemTitle;
  return renderPage({ language, title, main: `<h1>${title}</h1>\n<p>${escape(detail)}</p>` });
}

/** For refusals that cannot be sent back to the application, such as an unknown redirect address. */
export function renderProblem(ctx: KoaContextWithOIDC, { error, error_description: description }: ErrorOut): void {
  const language = languageOfPage(undefined, ctx.get('accept-language'));
  const { html, headers } = problemPage(language, `${error}: ${description ?? ''}`);
  ctx.set(headers);
  ctx.body = html;
}
