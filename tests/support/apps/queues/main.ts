import { app, type InvocationContext } from '@azure/functions';

// A queue whose messages say what should become of them, and a page that tells what happened.

interface Order {
  readonly id: string;
  readonly act?: 'fail' | 'failOnce' | 'hangOnce';
  readonly milliseconds?: number;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const seen: { order: unknown; metadata: unknown; trace: unknown }[] = [];
let running = 0;
let most = 0;

async function obey(order: Order, context: InvocationContext): Promise<void> {
  const first = !seen.some((one) => (one.order as Order).id === order.id);
  seen.push({ order, metadata: context.triggerMetadata, trace: context.traceContext?.traceParent });
  if (order.act === 'fail' || (order.act === 'failOnce' && first)) throw new Error(`refused ${order.id}`);
  if (order.act === 'hangOnce' && first) await wait(2_500);
  await wait(order.milliseconds ?? 0);
}

app.serviceBusQueue('work', {
  connection: 'Bus',
  queueName: '%WORK_QUEUE%',
  handler: async (order, context) => {
    most = Math.max(most, ++running);
    try {
      await obey(order as Order, context);
    } finally {
      running--;
    }
  },
});
app.serviceBusQueue('plainText', {
  connection: 'Bus',
  queueName: 'text',
  handler: (text, context) => void seen.push({ order: text, metadata: context.triggerMetadata, trace: undefined }),
});

app.get('seen', () => ({ jsonBody: { seen, running, most } }));
