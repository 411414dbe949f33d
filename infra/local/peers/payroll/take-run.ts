import type { TakenRun } from './arrivals.ts';

type Money = { amount: number };
type Run = { id: string; month: string; number: number; total: number };
type Line = Money & {
  number: number;
  employee: { number: string | null; name: string };
  category: { code: string | null };
};
type Page = { items: Line[]; next: string | null };

/** Milliseconds for one request. */
const patience = 10_000;

/** Calls the API as a system outside does: over HTTP, with a key. Throws a sentence for any other answer than 2xx. */
async function ask<T>(origin: string, key: string, path: string, body?: { name: string; json: unknown }): Promise<T> {
  const response = await fetch(`${origin}/api/payroll/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${key}`,
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': body.name } : {}),
    },
    ...(body ? { body: JSON.stringify(body.json) } : {}),
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/**
 * Reads a run with all its lines, acknowledges it and confirms that it was paid. What is said of it is named after the message that told
 * of it: when the message comes again, it is said once.
 */
export async function takeRun(origin: string, key: string, run: string, message: string): Promise<TakenRun> {
  const { id, month, number, total } = await ask<Run>(origin, key, `runs/${run}`);
  const lines: Line[] = [];
  let next: string | null = null;
  do {
    const page: Page = await ask<Page>(
      origin,
      key,
      `runs/${run}/lines?limit=200${next === null ? '' : `&cursor=${next}`}`,
    );
    lines.push(...page.items);
    next = page.next;
  } while (next !== null);
  await ask(origin, key, `runs/${run}/acknowledgement`, { name: `${message}:acknowledge`, json: {} });
  const { state } = await ask<{ state: string }>(origin, key, `runs/${run}/confirmation`, {
    name: `${message}:confirm`,
    json: {},
  });
  return {
    id,
    month,
    number,
    total,
    state,
    lines: lines.map(({ number: at, employee, category, amount }) => ({
      number: at,
      employee: employee.number ?? '–',
      name: employee.name,
      code: category.code ?? '–',
      amount,
    })),
  };
}
