/** Somebody with the stand-in's app, who presses what its page has. */
export function bankidApp(origin: string) {
  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    if (answer.status >= 400) throw new Error(`the app answered ${answer.status}`);
    return answer;
  }

  /** Takes what a code says, or a start token; gives the order, or null where the app does not take it. */
  async function scan(content: string): Promise<string | null> {
    const to = (await post('/scan', { content })).headers.get('location') ?? '';
    return /^\/orders\/([\w-]+)$/.exec(to)?.[1] ?? null;
  }

  /** The same, and says who one is. `address` is where the device is, if not here. */
  async function openAs(content: string, person: string, address?: string): Promise<string> {
    const order = await scan(content);
    if (!order) throw new Error('the app does not take this code');
    await post(`/orders/${order}/person`, { person, ...(address ? { address } : {}) });
    return order;
  }

  return {
    scan,
    openAs,
    /** Where the app leads back to, where it does. */
    approve: async (order: string) => (await post(`/orders/${order}/approve`, {})).headers.get('location'),
    hint: (order: string, status: 'pending' | 'failed', hint: string) => post(`/orders/${order}/${status}`, { hint }),
    /** Has thirty seconds pass for an order. */
    wait: (order: string) => post(`/orders/${order}/wait`, {}),
    /** Has the service refuse the next request of a method. */
    refuse: (method: string, code: string) => post('/refuse', { method, code }),
    counts: async () => (await (await fetch(`${origin}/counts`)).json()) as Record<string, number>,
  };
}
export type BankidApp = ReturnType<typeof bankidApp>;

/** The start token in the address that opens the app. */
export const tokenIn = (appUrl: string | null): string =>
  new URL((appUrl ?? '').replace(/^bankid:\/\/\//, 'http://app/')).searchParams.get('autostarttoken') ?? '';
