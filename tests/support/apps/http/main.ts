import { app, type HttpHandler } from '@azure/functions';

// Every way in which a request can meet the host, one small function each.

const named =
  (name: string): HttpHandler =>
  (request) => ({ jsonBody: { name, params: request.params } });

// Registered in the opposite of the order in which the host tries them.
app.http('zebra', { methods: ['GET'], route: 'order/{id}', handler: named('zebra') });
app.http('Aardvark', { methods: ['GET'], route: 'order/{id:int}', handler: named('Aardvark') });
app.http('byName', { methods: ['POST'], handler: named('byName') });
app.http('guarded', { methods: ['GET'], authLevel: 'function', handler: named('guarded') });
app.http('operatorsOnly', { methods: ['GET'], authLevel: 'admin', handler: named('operatorsOnly') });
app.http('switchedOff', { methods: ['GET'], handler: named('switchedOff') });

app.http('echo', {
  methods: ['GET', 'POST'],
  handler: async (request) => ({
    jsonBody: {
      url: request.url,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      query: Object.fromEntries(request.query),
      body: await request.text(),
    },
  }),
});

app.http('bytes', {
  methods: ['POST'],
  handler: async (request) => ({
    body: new Uint8Array(await request.arrayBuffer()).reverse(),
    headers: { 'content-type': 'application/octet-stream' },
  }),
});

app.http('cookies', {
  methods: ['GET'],
  handler: () => ({
    cookies: [
      { name: 'plain', value: 'a b;c' },
      {
        name: '__Host-session',
        value: 'token',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
        maxAge: 60,
        expires: new Date(Date.UTC(2030, 0, 2, 3, 4, 5)),
      },
    ],
  }),
});

app.http('length', {
  methods: ['GET', 'HEAD'],
  handler: (request) => ({ body: 'twelve bytes', headers: { 'content-length': request.query.get('is') ?? '12' } }),
});

app.http('nothing', { methods: ['GET'], handler: () => undefined as never });
app.http('noContent', { methods: ['GET'], handler: () => ({ status: 204 }) });

app.http('throws', {
  methods: ['GET'],
  handler: () => {
    throw new Error('the reason stays in the log');
  },
});

app.http('hooked', { methods: ['GET'], handler: () => ({ body: 'from the handler' }) });

app.http('traced', {
  methods: ['GET'],
  handler: (_, context) => {
    context.warn('written by the app');
    return { jsonBody: context.traceContext };
  },
});

let starts = 0;
app.hook.appStart(() => void starts++);
app.hook.preInvocation((context) => {
  context.hookData['since'] = 'pre';
});
app.hook.postInvocation((context) => {
  if (context.invocationContext.functionName !== 'hooked') return;
  context.result = { jsonBody: { since: context.hookData['since'], starts } };
});
app.hook.log((context) => {
  if (context.message === 'written by the app') context.message = 'rewritten by a hook';
});
