import { expect, test } from 'vitest';
import type { RecentAction } from '../../../src/app/commands/recent-actions.svelte.ts';
import { Notices, NOTICE_TIME, type NoticeContent } from '../../../src/app/view/notices.svelte.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { NOW } from '../../support/builders.ts';

/** What has been told, as texts and kinds of fault; and time that stands still until it is moved. */
function some() {
  const time = new ManualTime();
  const notices = new Notices((wait, ring) => time.at(time.now() + wait, ring));
  const seen = () =>
    notices.all.map(({ content }) => {
      if (content.kind === 'told') return content.text();
      return content.kind === 'refused' ? content.name : content.kind;
    });
  return { time, notices, seen };
}

const told = (text: string): NoticeContent => ({ kind: 'told', text: () => text });
const refused = (name: string): NoticeContent => {
  return { kind: 'refused', name, reason: { code: 'gone' }, latest: null };
};
const fault: NoticeContent = { kind: 'fault', fault: 'full' };

test('what is harmless leaves after eight seconds, what tells a fault stays', () => {
  const { time, notices, seen } = some();
  notices.show(told('Kept'));
  notices.show(fault);
  time.moveTo(NOW + NOTICE_TIME - 1);
  expect(seen()).toEqual(['Kept', 'fault']);
  time.moveTo(NOW + 8_000);
  expect(seen()).toEqual(['fault']);
  time.moveTo(NOW + 800_000);
  expect(seen()).toEqual(['fault']);
});

test('it stays while somebody is at it, and its time begins anew', () => {
  const { time, notices, seen } = some();
  notices.show(told('Kept'));
  notices.hold(1);
  time.moveTo(NOW + 60_000);
  expect(seen()).toEqual(['Kept']);
  notices.release(1);
  time.moveTo(NOW + 67_999);
  expect(seen()).toEqual(['Kept']);
  time.moveTo(NOW + 68_000);
  expect(seen()).toEqual([]);
});

test('two at most are seen: what is harmless gives way first, then the older refusal', () => {
  const { notices, seen } = some();
  notices.show(refused('One'));
  notices.show(told('Kept'));
  notices.show(refused('Two'));
  expect(seen()).toEqual(['One', 'Two']);
  notices.show(refused('Two'));
  expect(seen()).toEqual(['One', 'Two']);
  notices.show(told('Kept again'));
  expect(seen()).toEqual(['Two', 'Kept again']);
});

test('no fault is lost: what comes meanwhile waits', () => {
  const { notices, seen } = some();
  notices.show(fault);
  notices.show({ kind: 'fault', fault: 'blocked' });
  notices.show(refused('One'));
  expect(seen()).toEqual(['fault', 'fault']);
  notices.dismiss(1);
  expect(seen()).toEqual(['fault', 'One']);
});

test('a fault of the storage is said once, however much it stops', () => {
  const { notices, seen } = some();
  notices.show(fault);
  notices.show(fault);
  expect(seen()).toEqual(['fault']);
});

test('what is refused while a dialog asks is told in it, the newest alone, and leaves with it', () => {
  const { notices, seen } = some();
  notices.show(refused('Before'));
  const leave = notices.enterDialog();
  notices.show(refused('One'));
  notices.show(told('Kept'));
  notices.show(fault);
  expect(notices.inDialog?.content).toEqual(fault);
  notices.show(refused('One'));
  notices.show(refused('One'));
  // Each try is answered anew, so that it is read out again.
  expect(notices.inDialog).toEqual({ id: 6, content: refused('One') });
  expect(seen()).toEqual(['Before', 'Kept']);
  leave();
  expect(notices.inDialog).toBeNull();
  notices.show(refused('Two'));
  expect(seen()).toEqual(['Before', 'Two']);
});

test('once its undo has been tried, an action offers none', () => {
  const { notices, seen } = some();
  const action = { id: 7 } as RecentAction;
  notices.show({ kind: 'done', action, draft: null });
  notices.show({ kind: 'done', action: { ...action, id: 8 }, draft: null });
  notices.show({ kind: 'undone', action });
  expect(seen()).toEqual(['done', 'undone']);
  notices.show({ kind: 'not-undone', action: { ...action, id: 8 }, reason: { code: 'gone' }, about: null });
  expect(seen()).toEqual(['undone', 'not-undone']);
});
