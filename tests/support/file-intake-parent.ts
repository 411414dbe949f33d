import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';

/* A program that gives the intake the file it is sent, says so, and does nothing else: something to kill in a test. */
const intake = openFileIntake({ processes: 1 });
process.on('message', (bytes: Buffer) => {
  void intake.takeInFile(bytes).catch(() => undefined);
  setTimeout(() => process.send?.('begun'), 500);
});
