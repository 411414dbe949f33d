import { errorCode, type Log } from '../../platform/log.ts';
import { keepJobs, type RegisteredJob } from './jobs/measure-jobs.ts';
import { measures, type MeasureUses } from './measures.ts';
import { noteNoReading, noteReading } from './note-reading.ts';
import { signalIds, type SignalId } from './signals.ts';

type Uses = MeasureUses & Readonly<{ log: Log }>;

async function watchOne(uses: Uses, signal: SignalId): Promise<number> {
  let reading;
  try {
    reading = await measures[signal](uses);
  } catch (error) {
    uses.log('signal.away', { signal, error: errorCode(error) });
    await noteNoReading(uses, signal, 'away', errorCode(error));
    return 0;
  }
  if (reading === null) {
    await noteNoReading(uses, signal, 'elsewhere', null);
    return 0;
  }
  const noted = await noteReading(uses, signal, reading);
  if (noted === 'opened') uses.log('alert.opened', { signal });
  if (noted === 'closed') uses.log('alert.closed', { signal });
  return noted === 'opened' || noted === 'closed' ? 1 : 0;
}

/**
 * Looks at every signal, one after the other, and opens and closes their alerts. One that cannot be measured stops none of the others, and its
 * alert stays as it is. Gives how many alerts were opened or closed.
 */
export async function watchSignals(uses: Uses, jobs: readonly RegisteredJob[]): Promise<number> {
  await keepJobs(uses, jobs);
  let changed = 0;
  for (const signal of signalIds) changed += await watchOne(uses, signal);
  return changed;
}
