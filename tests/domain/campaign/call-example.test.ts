import { expect, test } from 'vitest';
import { callExample } from '../../../src/domain/campaign/call-example.ts';
import { anAction, anApiContent } from '../../support/builders.ts';

/** What a shell would send. */
function sent(example: string): unknown {
  const [, data = ''] = /--data '(.*)'$/s.exec(example) ?? [];
  return JSON.parse(data.replaceAll("'\\''", "'"));
}

const saying = (title: string, body: string) => ({
  actions: [anAction({ message: { title, body, published: true } })],
});

test('a transactional call names its recipients, each with what the message takes from the call', () => {
  const content = anApiContent({
    identityType: "Customer's ID",
    ...saying(
      'Order {{context.order.number}}',
      '{{firstName}}: {{context.order.total}} {{context.__proto__}}',
    ),
  });
  const example = callExample('c-1', content);
  expect(example).toContain("curl --request POST 'https://platform.adobe.io/ajo/im/executions/unitary' \\\n");
  expect(sent(example)).toEqual({
    requestId: '<request-id>',
    campaignId: 'c-1',
    recipients: [
      {
        type: 'aep',
        userId: '<recipient>',
        namespace: "Customer's ID",
        context: JSON.parse(
          '{"order":{"number":"<number>","total":"<total>"},"__proto__":"<__proto__>"}',
        ) as object,
      },
    ],
  });
});

test('a marketing call names the audience', () => {
  const content = anApiContent({
    category: 'marketing',
    audienceId: 'loyal',
    ...saying('{{context.a}} {{context.a.b}}', 'Hello'),
  });
  const example = callExample('c-2', content);
  expect(example).toContain('/ajo/im/executions/audience');
  expect(sent(example)).toEqual({
    requestId: '<request-id>',
    campaignId: 'c-2',
    audience: { id: 'loyal' },
    context: { a: { b: '<b>' } },
  });
  expect(sent(callExample('c-3', anApiContent()))).not.toHaveProperty('recipients.0.context');
});
