import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { patiently } from '../../../src/app/sandboxes/patiently.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SILENT = { name: 'StorageFault', kind: 'silent' };

it('gives up what has not answered for ten seconds, and lets go of what comes later', async () => {
  const onLate = vi.fn();
  let answer: (value: string) => void = () => undefined;
  const opening = patiently(() => new Promise<string>((resolve) => (answer = resolve)), onLate);
  const given = expect(opening).rejects.toMatchObject(SILENT);
  await vi.advanceTimersByTimeAsync(10_000);
  await given;
  answer('late');
  await vi.advanceTimersByTimeAsync(0);
  expect(onLate).toHaveBeenCalledExactlyOnceWith('late');
});

it('waits for long work that says that it goes on', async () => {
  const making = patiently(async (answered) => {
    for (let part = 0; part < 5; part += 1) {
      await new Promise((resolve) => setTimeout(resolve, 9_000));
      answered();
    }
    return 'made';
  });
  await vi.advanceTimersByTimeAsync(45_000);
  expect(await making).toBe('made');
});
