const everyMs = 500;

/** Calls back once when the launcher (start.mjs) that started this program is gone without ending it, as after kill -9. */
export function whenLauncherEnds(act: () => void): void {
  const launcher = Number(process.env['CLVR_LAUNCHER']);
  if (!launcher || launcher !== process.ppid) return;
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    act();
  }, everyMs);
  timer.unref();
}
