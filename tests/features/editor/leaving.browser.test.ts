import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { EDITOR_PARTS, type EditorPart } from '../../../src/app/view/view.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import {
  aCampaign,
  anAction,
  anActionContent,
  anApiContent,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
} from '../../support/builders.ts';
import EditorPage from './EditorPage.svelte';

/** High enough for all of a section, so that nothing is ever scrolled. */
beforeEach(() => page.viewport(1280, 3_000));

const bare = anAction({ configurationId: null, message: { title: '', body: '', published: false } });
const start = '2026-12-24T09:00';
const nobody = { audienceId: null, identityType: null };

const action = (given: Parameters<typeof anActionContent>[0], parts?: readonly EditorPart[]) => ({
  campaign: aCampaign({
    status: 'draft',
    content: anActionContent({ actions: [bare], ...nobody, ...given }),
  }),
  parts,
});
const everyDay = aRecurrence({ count: 3, times: ['18:00'] });
const weekly = aRecurrence({ frequency: 'weekly' });
const onDays = aRecurrence({ frequency: 'monthly' });
const onWeekdays = aRecurrence({ frequency: 'monthly', weeks: [1], weekdays: [1], months: [3] });
const cards = [bare, { ...bare, channel: 'content-card' as const }, { ...bare, channel: 'web' as const }];

/** What shows every field of the editor, as it is before anybody has filled it. Left out: all sections. */
const SHAPES: Record<string, { campaign: Campaign; parts?: readonly EditorPart[] | undefined }> = {
  'an action that goes out every day': action({
    schedule: aSchedule({ start, recurrence: everyDay }),
    throttle: 10,
  }),
  'an action without anything': action({ actions: [], schedule: aSchedule({ start }) }, [
    'actions',
    'schedule',
  ]),
  'an action of a week': action(
    { schedule: aSchedule({ start, end: '2027-01-31T09:00', recurrence: weekly }) },
    ['schedule'],
  ),
  'an action of days of a month': action({ schedule: aSchedule({ start, recurrence: onDays }) }, [
    'schedule',
  ]),
  'an action of weekdays of a month': action({ schedule: aSchedule({ start, recurrence: onWeekdays }) }, [
    'schedule',
  ]),
  'a text message': action({ actions: [{ ...bare, channel: 'sms' }] }, ['actions']),
  'what is shown': action({ actions: cards, priority: 40, schedule: aSchedule({ start, end: start }) }, [
    'actions',
    'schedule',
  ]),
  'a call': {
    campaign: aCampaign({
      type: 'api-triggered',
      status: 'draft',
      content: anApiContent({
        category: 'marketing',
        actions: [bare],
        window: true,
        schedule: aSchedule({ start, end: start }),
        throttle: 10,
      }),
    }),
  },
  'an orchestrated campaign': {
    campaign: aCampaign({
      status: 'draft',
      type: 'orchestrated',
      content: anOrchestratedContent({
        activities: [
          { kind: 'read-audience', id: 'r', audienceId: null },
          { kind: 'build-audience', id: 'b', rule: '', audienceId: null },
          { kind: 'wait', id: 'w', minutes: 60 },
          { kind: 'split', id: 's', label: '', share: 50 },
          { kind: 'channel', id: 'm', action: bare },
          { kind: 'end', id: 'e' },
        ],
        schedule: aSchedule({ start, end: '2027-01-31T09:00', recurrence: everyDay }),
        validFrom: start,
      }),
    }),
  },
};
const CASES = Object.entries(SHAPES).flatMap(([name, { campaign, parts = EDITOR_PARTS }]) =>
  parts.map((part): [EditorPart, string, Campaign] => [part, name, campaign]),
);

/** What is typed over a text: nothing; and what is less than any number allowed, or more than is kept. */
const slipsIn = (field: HTMLElement) => ['', field.inputMode === 'numeric' ? '0' : 'x'.repeat(300)];

const CONTROLS = 'input, textarea, select, button, a[href], [tabindex="0"]';

function within(root: string, selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${root} :is(${selector})`)].filter((each) =>
    each.checkVisibility(),
  );
}

function isText(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  return field.matches('input:not([type=radio], [type=checkbox], [readonly]), textarea:not([readonly])');
}

/** What can be left in the section: of buttons and choices that stand together, the first. */
function fields(): HTMLElement[] {
  const seen = new Set<Element>();
  return within('.editor section', CONTROLS).filter((each) => {
    const group = each.closest('fieldset, [role=group], [role=radiogroup], [data-field]');
    if (isText(each) || group === null) return true;
    const isFirst = !seen.has(group);
    seen.add(group);
    return isFirst || each.role === 'spinbutton';
  });
}

const topOf = (target: Element) => target.getBoundingClientRect().top;
const twoFrames = async () => {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
};
const nameOf = (each: Element) =>
  `“${(each.ariaLabel ?? each.closest('.field, label')?.textContent ?? each.textContent).trim().slice(0, 40)}”`;

/** Waits until nothing moves by itself any more. */
async function settled(): Promise<void> {
  let last = '';
  await vi.waitFor(
    () => {
      const now = JSON.stringify(within('.editor', CONTROLS).map(topOf));
      const isSame = now === last;
      last = now;
      expect(isSame).toBe(true);
    },
    { interval: 60 },
  );
}

test.each(CASES)(
  'whoever leaves a field of “%s” of %s presses what stands there',
  { timeout: 120_000 },
  async (part, _, campaign) => {
    const almanac = await anAlmanac({ campaigns: [campaign] });
    almanac.address.go({ page: 'campaign', campaign: campaign.id, part });
    const screen = await render(EditorPage, { almanac });
    await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await settled();

    // It is enough that the click arrives: where it leads is told elsewhere.
    const [pressed] = within('.editor nav', 'a:not([aria-current])');
    let clicks = 0;
    pressed!.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      clicks += 1;
    });
    const lost: string[] = [];
    const told = new Set<string>();

    async function leave(field: HTMLElement, typed: string | null): Promise<void> {
      field.focus();
      if (typed !== null) await userEvent.fill(field, typed);
      else if (field.role === 'spinbutton') await userEvent.keyboard('{Backspace}');
      if (field.role === 'combobox') await userEvent.keyboard('{Escape}');
      const stood = within('.editor', CONTROLS).map((target) => ({ target, top: topOf(target) }));
      const note = (when: string) => {
        const moved = stood.filter(({ target, top }) => !target.isConnected || topOf(target) !== top);
        for (const { target } of moved.slice(0, 1))
          lost.push(`${nameOf(field)}, “${(typed ?? '').slice(0, 4)}”, ${when}: ${nameOf(target)}`);
      };
      pressed!.addEventListener('pointerup', () => note('while it is pressed'), { once: true });
      clicks = 0;
      // Long enough for everything to be drawn again between press and release.
      await userEvent.click(pressed!, { delay: 20 });
      await twoFrames();
      for (const each of within('.editor', '[role=alert], .problem')) told.add(each.textContent);
      if (clicks !== 1) lost.push(`${nameOf(field)}: the click`);
      // What was typed may have become a thing with buttons of its own, such as a tag; a message has none.
      if (within('.editor', CONTROLS).length === stood.length) note('afterwards');
    }

    const left = new Set<Element>();
    async function leaveAll(): Promise<void> {
      for (;;) {
        const field = fields().find((each) => !left.has(each));
        if (field === undefined) return;
        left.add(field);
        for (const typed of isText(field) ? slipsIn(field) : [null])
          if (field.isConnected) await leave(field, typed);
      }
    }

    await leaveAll();
    // What is folded is opened one after the other.
    for (const fold of within('.editor section', 'button[aria-expanded=false][aria-controls]')) {
      fold.click();
      await twoFrames();
      await leaveAll();
    }
    expect(lost).toEqual([]);
    // Where there is a field, something was said of it.
    const hasFields = within('.editor section', '[data-field]').length > 0;
    expect(told.size > 0).toBe(hasFields && part !== 'review');
  },
);
