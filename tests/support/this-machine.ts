import { arch, platform } from 'node:process';
import type { Target } from '../../infra/bundle/lock-file.ts';

const { glibcVersionRuntime } = (process.report.getReport() as { header: { glibcVersionRuntime?: string } }).header;

/** The machine the tests run on, as the target of an artefact that is to run here. */
export const thisMachine: Target = {
  os: platform,
  cpu: arch,
  libc: platform === 'linux' ? (glibcVersionRuntime ? 'glibc' : 'musl') : null,
};
