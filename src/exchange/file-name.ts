import type { LocalDate } from '../domain/time/local-date.ts';

/** A name that every system takes, as `almanac-spring-2026-11-24.json`; what it is about is still to be seen in it. */
export function datedFileName(name: string, date: LocalDate, extension: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return `almanac-${plain === '' ? '' : `${plain}-`}${date}.${extension}`;
}
