import type { AddressFact } from '../../trust/evidence/facts.ts';

/** Milliseconds that one answer may take. */
const patience = 5_000;

const secondsOf = (header: string | null): number => Number(/max-age=(\d+)/i.exec(header ?? '')?.[1] ?? 0);

/** Whether an address in plain http leads to the same in https, or does not answer at all. */
async function leadsToHttps(origin: string): Promise<boolean> {
  const plain = origin.replace(/^https:/, 'http:');
  try {
    const answer = await fetch(`${plain}/api/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const to = answer.headers.get('location') ?? '';
    return answer.status >= 300 && answer.status < 400 && to.startsWith('https://');
  } catch {
    return true;
  }
}

/** Asks the deployment’s own public address as anybody would. Rejects where it does not answer. */
export async function askOwnAddress(origin: string): Promise<AddressFact> {
  const answer = await fetch(`${origin}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
  const https = origin.startsWith('https://');
  return {
    https,
    plainLeadsToHttps: https ? await leadsToHttps(origin) : null,
    strictTransport: secondsOf(answer.headers.get('strict-transport-security')),
  };
}
