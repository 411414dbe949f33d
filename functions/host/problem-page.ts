import type { HttpResponseInit } from '@azure/functions';
import type { Language, Text } from '../../shared/kernel/language.ts';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import type { Problem } from '../../shared/kernel/problem.ts';

const back = { sv: 'Till startsidan', en: 'To the start page' } as const satisfies Text;

/** A problem as a page, for a person whose browser has gone to an address of the API. All its text is of the closed list. */
export function problemPage(problem: Problem, language: Language): HttpResponseInit {
  const { status, title, detail } = problemCodes[problem.code];
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    },
    body: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${title[language]} – CLVR Benefits</title></head>
<body><main><h1>${title[language]}</h1><p>${detail[language]}</p><p><a href="/">${back[language]}</a></p></main></body></html>`,
  };
}
