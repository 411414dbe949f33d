import { extname } from 'node:path';

const text = (type: string) => ({ type: `${type}; charset=utf-8`, compress: true });
const binary = (type: string) => ({ type, compress: false });

const byExtension: Readonly<Record<string, { readonly type: string; readonly compress: boolean }>> = {
  '.html': text('text/html'),
  '.js': text('text/javascript'),
  '.css': text('text/css'),
  '.json': text('application/json'),
  '.map': text('application/json'),
  '.webmanifest': text('application/manifest+json'),
  '.svg': text('image/svg+xml'),
  '.txt': text('text/plain'),
  '.xml': text('application/xml'),
  '.wasm': { type: 'application/wasm', compress: true },
  '.ico': { type: 'image/x-icon', compress: true },
  '.png': binary('image/png'),
  '.jpg': binary('image/jpeg'),
  '.webp': binary('image/webp'),
  '.avif': binary('image/avif'),
  '.woff2': binary('font/woff2'),
  '.pdf': binary('application/pdf'),
};

/** Media type of a file by its name, and whether compressing it is worth it. */
export function contentType(file: string) {
  return byExtension[extname(file).toLowerCase()] ?? binary('application/octet-stream');
}
