/** Milliseconds that work in hand gets to finish once the user has asked to stop. */
export const GRACE = 1_200;

/** Aborts on Ctrl-C or SIGTERM; a second one ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      process.exitCode = 130;
      controller.abort();
    });
  }
  return controller.signal;
}
