import { appendFileSync } from 'node:fs';
import { app } from '@azure/functions';

// Takes as long as it is told, and writes to a file what a test wants to read after the process is gone.

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

app.get('slow', async (request) => {
  await wait(Number(request.query.get('ms')));
  return { body: 'finished' };
});

app.hook.appTerminate(async () => {
  await wait(50);
  appendFileSync(process.env['TERMINATED_FILE'] ?? '', 'terminated');
});
