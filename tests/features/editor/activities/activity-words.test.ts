import { afterEach, expect, test } from 'vitest';
import type { Activity } from '../../../../src/domain/campaign/content.ts';
import { detailWords, nameOf } from '../../../../src/features/editor/activities/activity-words.ts';
import { overwriteGetLocale } from '../../../../src/i18n/paraglide/runtime.js';
import { anAction, someReferences } from '../../../support/builders.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

const REFERENCES = someReferences();
const detail = (activity: Activity) => detailWords(activity, REFERENCES);
const message = (title: string, body: string) => ({ title, body, published: false });

test('what nobody has said yet is told from what is said', () => {
  expect(detail({ kind: 'read-audience', id: 'a', audienceId: null }).isMissing).toBe(true);
  expect(detail({ kind: 'read-audience', id: 'a', audienceId: 'loyal' })).toEqual({
    text: 'Loyal customers',
    isMissing: false,
  });
  expect(detail({ kind: 'build-audience', id: 'a', rule: ' ', audienceId: 'loyal' }).isMissing).toBe(true);
  expect(detail({ kind: 'split', id: 'a', label: '', share: 50 }).isMissing).toBe(true);
});

test('a message without a title is known by its first line', () => {
  const sms = (body: string): Activity => ({
    kind: 'channel',
    id: 'a',
    action: anAction({ channel: 'sms', message: message('', body) }),
  });
  expect(detail(sms('\n Sale today\nCome in')).text).toBe('Sale today');
  expect(detail(sms('')).isMissing).toBe(true);
});

test('controls name an activity by its kind and what it does', () => {
  const wait: Activity = { kind: 'wait', id: 'a', minutes: 90 };
  expect(nameOf(wait, REFERENCES)).toBe('Wait: 1 hour 30 minutes');
  expect(nameOf({ kind: 'split', id: 'a', label: '', share: 50 }, REFERENCES)).toBe('Split');
  overwriteGetLocale(() => 'fr');
  expect(nameOf(wait, REFERENCES)).toMatch(/^Attente\u00a0: 1\sheure 30\sminutes$/);
});
