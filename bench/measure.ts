export interface Benchmark {
  readonly name: string;
  /** One measured call. */
  readonly run: () => unknown;
  readonly times: number;
}

/** Runs it once unmeasured, then `times` times. Returns the median and the slowest call in milliseconds. */
export async function measure({ run, times }: Benchmark): Promise<{ median: number; slowest: number }> {
  await run();
  const durations: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await run();
    durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  return { median: durations[Math.floor(times / 2)] ?? NaN, slowest: durations.at(-1) ?? NaN };
}
