import { expect, it } from 'vitest';
import { actionsIn, audiencesIn, channelsIn, isShown } from '../../../src/domain/campaign/channels-in.ts';
import type { Activity } from '../../../src/domain/campaign/content.ts';
import { anAction, anActionContent, anOrchestratedContent } from '../../support/builders.ts';

const send = (id: string, channel: 'email' | 'sms'): Activity => ({
  kind: 'channel',
  id,
  action: anAction({ channel }),
});

it('actions of an orchestrated campaign are found among its activities, channels once each', () => {
  const activities: Activity[] = [
    { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
    send('one', 'sms'),
    { kind: 'wait', id: 'wait', minutes: 5 },
    send('two', 'email'),
    send('three', 'sms'),
    { kind: 'build-audience', id: 'build', rule: 'who came', audienceId: null },
  ];
  const content = anOrchestratedContent({ activities });
  expect(actionsIn(content)).toHaveLength(3);
  expect(channelsIn(content)).toEqual(['sms', 'email']);
  expect(audiencesIn(content)).toEqual(['loyal']);
});

it('content is shown when all of its actions are, and there is one', () => {
  const web = anAction({ channel: 'web' });
  expect(isShown(anActionContent({ actions: [web, anAction({ channel: 'in-app' })] }))).toBe(true);
  expect(isShown(anActionContent({ actions: [web, anAction()] }))).toBe(false);
  expect(isShown(anActionContent({ actions: [] }))).toBe(false);
});
