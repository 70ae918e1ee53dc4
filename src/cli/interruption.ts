/** Milliseconds that work in hand gets to finish once the user has asked to stop. */
export const GRACE = 1_200;

/** Milliseconds after which the process ends whatever still hangs, such as a link to a server that is gone: nothing is lost by it. */
const LAST = 20_000;

/** Aborts on Ctrl-C or SIGTERM; a second one, or {@link LAST}, ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      process.exitCode = 130;
      setTimeout(() => process.exit(130), LAST).unref();
      controller.abort();
    });
  }
  return controller.signal;
}
