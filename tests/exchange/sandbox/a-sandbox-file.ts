import { demoSandbox } from '../../../src/demo/demo-sandbox.ts';
import {
  readSandboxFile,
  type FileFault,
  type SandboxReading,
} from '../../../src/exchange/sandbox/read-sandbox-file.ts';
import { sandboxFileText, type SandboxContents } from '../../../src/exchange/sandbox/sandbox-file.ts';
import {
  aCampaign,
  aCap,
  anAcceptance,
  anOverlay,
  aPolicy,
  aTemplate,
  aView,
  NOW,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';

const EMPTY: SandboxContents = {
  campaigns: [],
  journal: [],
  references: [],
  policies: [],
  people: [],
  packages: [],
  feedback: [],
  overlays: [],
  caps: [],
  acceptances: [],
  settings: [],
  templates: [],
  views: [],
};

export function someContents(given: Partial<SandboxContents> = {}): SandboxContents {
  return { ...EMPTY, ...given };
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

/** Something of everything, as a team has it. */
export function demoContents(size: number): SandboxContents {
  const demo = demoSandbox({ seed: 1, now: NOW, size, zone: 'Europe/Paris', lang: 'en' });
  return {
    campaigns: [...demo.campaigns].sort(byId),
    journal: [
      ...demo.steps.map(({ campaignId, name, step }) => ({ campaignId, name, ...step })),
      {
        thing: 'policy',
        thingId: anId(0xff),
        name: 'Legal review',
        at: NOW,
        event: 'change',
        actor: 'Mona Manager',
        inputs: { from: 'Legal' },
      },
    ],
    references: [...demo.references].sort(byId),
    policies: [...demo.policies, aPolicy({ id: anId(0xff) })].sort(byId),
    people: [...demo.people].sort(byId),
    packages: [
      {
        id: anId(1),
        name: 'For the autumn',
        description: 'Ready to carry',
        created: { at: NOW, by: 'Mona Manager' },
        campaigns: [{ id: anId(2), name: 'Spring news', added: { at: NOW, by: 'Mona Manager' } }],
      },
    ],
    feedback: [
      {
        id: anId(3),
        at: NOW,
        by: 'Mona Manager',
        opinion: 'idea',
        text: 'More “quotes”, accents é and 👩🏽‍🚀',
        address: '/campaigns',
        version: '0.1.0',
      },
    ],
    overlays: [anOverlay()],
    caps: [...demo.caps, aCap({ id: anId(0xfe) })].sort(byId),
    acceptances: [anAcceptance({ id: anId(2) })],
    settings: demo.settings,
    templates: [aTemplate()],
    views: [aView()],
  };
}

export function aSandboxFile(given: Partial<SandboxContents> = {}, name = 'Spring'): string {
  return sandboxFileText(name, someContents({ campaigns: [aCampaign()], ...given }));
}

export function read(text: string): SandboxReading {
  const steps = readSandboxFile(text);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The first fault of a file that must be refused. */
export function faultOf(text: string): FileFault | undefined {
  const reading = read(text);
  return reading.kind === 'refused' ? reading.faults.listed[0] : undefined;
}
