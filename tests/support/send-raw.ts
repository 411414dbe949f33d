import { request } from 'node:http';

export type Heard = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>;
type Sent = Readonly<{
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Which of this machine's addresses it comes from. */
  localAddress?: string;
}>;

/** A request with headers that fetch keeps for itself, such as Host and Sec-Fetch-Mode. */
export function sendRaw(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body = '', localAddress }: Sent = {},
): Promise<Heard> {
  const { port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { host, ...headers },
        ...(localAddress ? { localAddress } : {}),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
