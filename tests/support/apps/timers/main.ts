import { app, type InvocationContext, type RetryContext, type Timer } from '@azure/functions';

// Timers that never fire by themselves within a test, and a page that tells what happened.

interface Run {
  readonly name: string;
  readonly timer: Timer;
  readonly retry: RetryContext | undefined;
}

const runs: Run[] = [];

const note = (timer: Timer, context: InvocationContext) => {
  runs.push({ name: context.functionName, timer, retry: context.retryContext });
};

const yearly = '0 0 0 1 1 *';

app.timer('yearly', { schedule: yearly, handler: note });
app.timer('fromSetting', { schedule: '%SWEEP_SCHEDULE%', handler: note });
app.timer('everySecond', { schedule: '* * * * * *', handler: note });
app.timer('overlapping', {
  schedule: '00:00:00.2',
  handler: async (timer, context) => {
    note(timer, context);
    await new Promise((resolve) => setTimeout(resolve, 700));
    note(timer, { ...context, functionName: 'overlapping ended' } as InvocationContext);
  },
});

const failing = (timer: Timer, context: InvocationContext) => {
  note(timer, context);
  throw new Error('not this time');
};
app.timer('retriedThenFails', {
  schedule: yearly,
  retry: { strategy: 'fixedDelay', maxRetryCount: 2, delayInterval: { seconds: 0 } },
  handler: failing,
});
app.timer('retriedThenSucceeds', {
  schedule: yearly,
  retry: {
    strategy: 'exponentialBackoff',
    maxRetryCount: 5,
    minimumInterval: { seconds: 1 },
    maximumInterval: { seconds: 1 },
  },
  handler: (timer, context) => {
    if (context.retryContext?.retryCount === 1) note(timer, context);
    else failing(timer, context);
  },
});
app.timer('failsOnce', { schedule: yearly, handler: failing });

app.get('runs', () => ({ jsonBody: runs }));
