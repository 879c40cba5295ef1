import { afterEach, expect, test } from 'vitest';
import { alertsOf } from '../../../src/domain/alerts/alerts.ts';
import { actionsIn } from '../../../src/domain/campaign/channels-in.ts';
import { firstDraft } from '../../../src/domain/campaign/first-draft.ts';
import { unknownFieldsIn } from '../../../src/domain/campaign/personalisation.ts';
import { template } from '../../../src/domain/campaign/template.ts';
import { starterKit } from '../../../src/features/beginning/starter-kit.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aMark, NOW } from '../../support/builders.ts';
import { CountedIds } from '../../support/ids.ts';

const given = () => ({ ids: new CountedIds(), zone: 'Europe/Paris', mark: aMark() });

afterEach(() => overwriteGetLocale(() => 'en'));

test.each(['en', 'fr'] as const)('its templates lack nothing but to be published: %s', (locale) => {
  overwriteGetLocale(() => locale);
  const kit = starterKit([], [], given());
  const references = new Map(kit.references.map((each) => [each.id, each]));
  expect(kit.templates).toHaveLength(4);
  for (const each of kit.templates) {
    expect(template.parse(each)).toEqual(each);
    const draft = firstDraft(each, each.content, aMark());
    const blocking = alertsOf(draft, { now: NOW, references }).filter(({ blocks }) => blocks);
    expect(new Set(blocking.map(({ code }) => code))).toEqual(new Set(['message-not-published']));
    for (const { message } of actionsIn(each.content)) {
      expect(message.body).not.toBe('');
      expect(unknownFieldsIn(message.title + message.body, false)).toEqual([]);
    }
  }
});

test('what is there under the same name is used, and nothing comes twice', () => {
  const first = starterKit([], [], given());
  expect(starterKit(first.references, first.templates, given())).toEqual({ references: [], templates: [] });
  const again = starterKit(first.references, [], given());
  expect(again.references).toEqual([]);
  expect(again.templates.map(({ content }) => 'audienceId' in content && content.audienceId)).toEqual(
    first.templates.map(({ content }) => 'audienceId' in content && content.audienceId),
  );
});
