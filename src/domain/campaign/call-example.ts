import { actionsIn, namesRecipients } from './channels-in.ts';
import type { ApiContent } from './content.ts';
import { callPathsIn } from './personalisation.ts';

const ADDRESS = 'https://platform.adobe.io/ajo/im/executions';

/**
 * How another program calls an API-triggered campaign, in the form that Journey Optimizer's API takes: a transactional
 * call names its recipients, each with what the message takes from the call; a marketing call names the audience.
 */
export function callExample(campaignId: string, content: ApiContent): string {
  const isTransactional = namesRecipients(content);
  const context = contextOf(content);
  const body = {
    requestId: '<request-id>',
    campaignId,
    ...(isTransactional
      ? { recipients: [{ type: 'aep', ...addressOf(content), ...context }] }
      : { audience: { id: content.audienceId ?? '<audience-id>' }, ...context }),
  };
  return [
    `curl --request POST '${ADDRESS}/${isTransactional ? 'unitary' : 'audience'}'`,
    '--header "Authorization: Bearer $ACCESS_TOKEN"',
    '--header "x-api-key: $API_KEY"',
    '--header "x-gw-ims-org-id: $ORG_ID"',
    '--header "x-sandbox-name: $SANDBOX"',
    "--header 'Content-Type: application/json'",
    `--data '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
  ].join(' \\\n  ');
}

function addressOf({ identityType }: ApiContent) {
  return { userId: '<recipient>', namespace: identityType ?? 'email' };
}

/** What the messages take from the call, with a value to fill in each. */
function contextOf(content: ApiContent) {
  const texts = actionsIn(content).flatMap(({ message }) => [message.title, message.body]);
  const paths = callPathsIn(texts.join('\n'));
  return paths.length === 0 ? {} : { context: treeOf(paths) };
}

type Tree = string | { [name: string]: Tree };

function treeOf(paths: readonly (readonly string[])[], name = ''): Tree {
  const within = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of paths) {
    if (first !== undefined) within.set(first, [...(within.get(first) ?? []), rest]);
  }
  if (within.size === 0) return `<${name}>`;
  return Object.fromEntries([...within].map(([first, rests]) => [first, treeOf(rests, first)]));
}
