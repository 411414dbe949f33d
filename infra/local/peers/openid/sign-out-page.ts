import type { KoaContextWithOIDC } from 'oidc-provider';
import { escape, renderPage, type Page } from './page.ts';
import { languageOfPage, texts } from './texts.ts';

const languageOf = (ctx: KoaContextWithOIDC) =>
  languageOfPage(ctx.oidc.params?.['ui_locales'], ctx.get('accept-language'));

function send(ctx: KoaContextWithOIDC, page: Page): void {
  const { html, headers } = renderPage(page);
  ctx.set(headers);
  ctx.body = html;
}

/** Waits for the applications' own sign-out, three seconds at most, and goes on. */
const goOn = `
const form = document.getElementById('op.logoutForm');
let left = document.querySelectorAll('iframe').length;
const go = () => { if (left !== -1) { left = -1; form.submit(); } };
for (const frame of document.querySelectorAll('iframe')) frame.addEventListener('load', () => { left -= 1; if (left === 0) go(); });
if (left === 0) go();
setTimeout(go, 3000);
`;

/**
 * Signs out without asking, as Entra does when one session is all there is, and tells the application by a hidden frame
 * with `iss` and `sid`. Without scripts a button does the last step.
 */
export function renderSignOut(ctx: KoaContextWithOIDC, form: string, frontChannelLogoutUri: string | undefined): void {
  const language = languageOf(ctx);
  const text = texts[language];
  const frames = Object.keys(ctx.oidc.session?.authorizations ?? {}).flatMap((clientId) => {
    if (frontChannelLogoutUri === undefined) return [];
    const url = new URL(frontChannelLogoutUri);
    url.searchParams.set('iss', ctx.oidc.issuer);
    url.searchParams.set('sid', ctx.oidc.session?.sidFor(clientId) ?? '');
    return [url];
  });
  const returnTo = ctx.oidc.params?.['post_logout_redirect_uri'];
  send(ctx, {
    language,
    title: text.signOutTitle,
    script: goOn,
    frames: frames.map(({ origin }) => origin),
    formTargets: typeof returnTo === 'string' ? [new URL(returnTo).origin] : [],
    main: `<h1>${text.signOutTitle}</h1>
<p>${text.signOutIntro}</p>
${form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>')}
<div class="foot"><button class="plain" form="op.logoutForm">${text.signOut}</button></div>
${frames.map(({ href }) => `<iframe title="" src="${escape(href)}"></iframe>`).join('\n')}`,
  });
}

export function renderSignedOut(ctx: KoaContextWithOIDC): void {
  const language = languageOf(ctx);
  const text = texts[language];
  send(ctx, {
    language,
    title: text.signedOutTitle,
    main: `<h1>${text.signedOutTitle}</h1>\n<p>${text.signedOutIntro}</p>`,
  });
}
