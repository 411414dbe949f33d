import { jsonLog } from '../../shared/platform/log.ts';

/** The log as lines on the process's own streams, where the Functions host and Application Insights take them up. */
export const consoleLog = jsonLog((level, line) => {
  const stream = level === 'info' ? process.stdout : process.stderr;
  stream.write(`${line}\n`);
});
