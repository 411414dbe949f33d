import * as z from 'zod/mini';

const event = z.looseObject({
  event: z.string().check(z.minLength(1), z.maxLength(200)),
  distinct_id: z.string().check(z.minLength(1), z.maxLength(200)),
  uuid: z.uuid(),
  timestamp: z.iso.datetime(),
  properties: z.record(z.string(), z.unknown()),
});

const batch = z.looseObject({
  api_key: z.string().check(z.minLength(1)),
  batch: z.array(event).check(z.minLength(1)),
});

export type SeenEvent = z.output<typeof event>;

/** Reads a batch as PostHog's capture does. Null for what is none. */
export function readBatch(text: string): z.output<typeof batch> | null {
  try {
    const read = batch.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
