import type { IncomingMessage, ServerResponse } from 'node:http';
import { headersOfDocuments, headersOfEveryAnswer, headersOfOtherAnswers } from '../../../edge-headers.ts';
import { builtFiles, chooseEncoding, type BuiltFile } from './built-files.ts';
import { refuse } from './refuse.ts';

/** Names with a content hash, as the build gives them: `assets/index-BxK3f9aQ.js`. They never change. */
const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/;

const isPage = (pathname: string) => !/\.[^/]*$/.test(pathname) && !pathname.startsWith('/assets/');

function send(request: IncomingMessage, response: ServerResponse, file: BuiltFile, cacheControl: string): void {
  const headers = {
    ...headersOfEveryAnswer,
    ...(file.type.startsWith('text/html') ? headersOfDocuments : headersOfOtherAnswers),
    etag: file.etag,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
  };
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.some((tag) => tag === file.etag || tag === '*')) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': file.body.length,
    ...(file.encoding === 'identity' ? {} : { 'content-encoding': file.encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** Serves the built web: its files, and `index.html` for every address that is a page of the application. */
export function webServer(webDirectory: string) {
  const files = builtFiles(webDirectory);

  return async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      refuse(request, response, 'not-found', 405);
      return;
    }
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const file = await files.read(pathname, encoding);
    if (file) {
      send(request, response, file, hashed.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache');
      return;
    }
    const page = isPage(pathname) ? await files.read('/index.html', encoding) : null;
    if (page) send(request, response, page, 'no-cache');
    else refuse(request, response, 'not-found');
  };
}
