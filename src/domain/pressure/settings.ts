import { z } from '../schema.ts';
import { zoneName } from '../time/wall-time.ts';

/** There is one of them. */
export const SETTINGS_ID = 'sandbox';

/**
 * What everybody in a sandbox counts by, whatever zone and week they have chosen for their own screen: it is kept with the
 * sandbox, and goes with its files and copies.
 */
export const sandboxSettings = z.object({
  id: z.literal(SETTINGS_ID),
  /** Of the days that pressure is counted by. */
  zone: zoneName,
  /** ISO weekday on which its weeks begin; 1 is Monday. */
  firstDay: z.union([z.literal(1), z.literal(6), z.literal(7)]),
});
export type SandboxSettings = z.infer<typeof sandboxSettings>;

/** The days and weeks that pressure is counted by. */
export type SandboxDays = Pick<SandboxSettings, 'zone' | 'firstDay'>;

/**
 * As kept. Until somebody has said: the zone in which most of its schedules are written (of several, the first by name),
 * and weeks from Monday. That too follows from the sandbox alone, so that it is the same for everybody.
 *
 * @param zones of the schedules, once for each
 */
export function sandboxDays(settings: SandboxSettings | undefined, zones: Iterable<string>): SandboxDays {
  if (settings !== undefined) return { zone: settings.zone, firstDay: settings.firstDay };
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most] = [...counts].sort(
    ([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1),
  );
  return { zone: most?.[0] ?? 'UTC', firstDay: 1 };
}
