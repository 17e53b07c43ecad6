import { measure } from './measure';
import { benchPages } from './pages.bench';
import { smaaBenchmarks } from './smaa.bench';

/** `npm run bench`: prints medians for people to compare. It never fails on a slow machine. */
async function main(): Promise<void> {
  for (const benchmark of smaaBenchmarks) {
    const { median, slowest } = await measure(benchmark);
    console.log(`${benchmark.name}: median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms, ${benchmark.times} runs`);
  }
  await benchPages();
}

void main();
