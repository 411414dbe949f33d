import { readFileSync } from 'node:fs';

/** What Linux counts a process's time in: hundredths of a second, whatever the kernel was built with. */
const tick = 10;

/** The fields of /proc/PID/stat behind the program's name, which may hold anything. */
const statOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** The process that a process was started by. */
export const parentOf = (pid: number): number => Number(statOf(pid)[1]);

/** Milliseconds of processor time that those children of a process took that are no more, in user and system mode. */
export function childrenTook(pid: number): number {
  const stat = statOf(pid);
  return (Number(stat[13]) + Number(stat[14])) * tick;
}
