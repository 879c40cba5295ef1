import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

interface Asked {
  /** Part of the page, as a selector; absent: all of it. */
  within?: string;
  /** Only what colours decide: the rest is the same in every theme. */
  isColourOnly?: boolean;
}

/** Expects axe to find nothing on the page. There are no frames, and so nothing to gather in a page of its own. */
export async function expectNoViolations(page: Page, { within, isColourOnly = false }: Asked = {}) {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (within !== undefined) builder.include(within);
  if (isColourOnly) builder.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await builder.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}
