import { expect, it } from 'vitest';
import { SimulatedTime } from '../../../src/app/sandboxes/simulated-time.ts';

it('stands still until it is moved, and never goes back', () => {
  const time = new SimulatedTime(1_000);
  expect(time.now()).toBe(1_000);
  time.moveTo(3_000);
  time.moveTo(2_000);
  expect(time.now()).toBe(3_000);
});

it('rings what it passes, the earliest first, and nothing twice', () => {
  const time = new SimulatedTime(0);
  const rung: string[] = [];
  time.at(20, () => rung.push('twenty'));
  time.at(10, () => rung.push('ten'));
  time.at(30, () => rung.push('thirty'));
  time.moveTo(20);
  time.moveTo(25);
  expect(rung).toEqual(['ten', 'twenty']);
});

it('does not ring what was cancelled', async () => {
  const time = new SimulatedTime(0);
  const rung: string[] = [];
  time.at(10, () => rung.push('ten'))();
  time.at(0, () => rung.push('now'))();
  time.moveTo(20);
  await Promise.resolve();
  expect(rung).toEqual([]);
});

it('rings at once, but not before it has answered, what is due already', async () => {
  const time = new SimulatedTime(50);
  const rung: string[] = [];
  time.at(50, () => rung.push('due'));
  expect(rung).toEqual([]);
  await Promise.resolve();
  expect(rung).toEqual(['due']);
});
