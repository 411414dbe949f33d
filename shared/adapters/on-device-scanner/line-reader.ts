import { InferenceSession, Tensor } from 'onnxruntime-node';
import { parentPort } from 'node:worker_threads';
import { cutLine, lineHeight, type GreyPicture } from './cut-line.ts';
import { sweepNow, type LineAnswered, type LineJob, type ReadLine } from './line-messages.ts';
import { loadTextModels } from './model-files.ts';
import { lettersOf, sureness, textOf } from './read-letters.ts';

type Reader = Readonly<{ session: InferenceSession; dictionary: readonly string[] }>;

let loading: Promise<Reader> | undefined;

function reader(): Promise<Reader> {
  loading ??= loadTextModels().then(async ({ recognition, charactersDictionary }) => ({
    session: await InferenceSession.create(new Uint8Array(recognition), {
      intraOpNumThreads: 1,
      enableCpuMemArena: false,
      enableMemPattern: false,
    }),
    dictionary: new TextDecoder().decode(charactersDictionary).split('\n'),
  }));
  return loading;
}

/** Answers, as a thread of its own, each line it is given with what stands in it. */
export function answerLines(): void {
  parentPort!.on('message', (asked: LineJob | typeof sweepNow) => {
    if (asked === sweepNow) return sweep();
    const { page, box } = asked;
    void readLine(cutLine(page, box)).then(
      (read) => answer({ read }),
      (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
}

/** What the model says of a line is a megabyte or two, of which the collector sees only a few bytes: it is called after so many lines. */
const linesUntilSwept = 40;
let lines = 0;

function sweep(): void {
  lines = 0;
  globalThis.gc?.();
}

const answer = (answered: LineAnswered) => parentPort!.postMessage(answered, []);

async function readLine({ pixels, width }: GreyPicture): Promise<ReadLine> {
  const { session, dictionary } = await reader();
  const plane = lineHeight * width;
  // Print is read without its colour: the three planes are the same.
  const planes = new Float32Array(3 * plane);
  for (let i = 0; i < plane; i++) planes[i] = pixels[i]! / 127.5 - 1;
  planes.copyWithin(plane, 0, plane);
  planes.copyWithin(2 * plane, 0, plane);
  const input = new Tensor('float32', planes, [1, 3, lineHeight, width]);
  lines += 1;
  if (lines >= linesUntilSwept) sweep();
  const said = await session.run({ [session.inputNames[0]!]: input });
  const { data, dims } = said[session.outputNames[0]!]!;
  const [, steps, classes] = dims as [number, number, number];
  const letters = lettersOf({ likely: data as Float32Array, steps, classes }, dictionary);
  return { text: textOf(letters), confidence: sureness(letters) };
}
