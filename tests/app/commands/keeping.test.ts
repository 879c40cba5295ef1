import { beforeEach, describe, expect, it } from 'vitest';
import { Keeping } from '../../../src/app/commands/keeping.ts';
import type { Actor } from '../../../src/domain/campaign/actor.ts';
import { aPolicy, MANAGER, VIEWER } from '../../support/builders.ts';
import { MemoryRepository } from '../../support/memory-repository.ts';

let repository: MemoryRepository;
let actor: Actor;
let keeping: Keeping;

beforeEach(() => {
  repository = new MemoryRepository();
  actor = MANAGER;
  keeping = new Keeping(repository, { next: () => aPolicy().id }, () => actor);
});

describe('what stands beside the campaigns', () => {
  it('is added, changed and removed', async () => {
    const policy = aPolicy({ id: keeping.newId(), name: 'Legal review' });
    expect(await keeping.save('policies', policy)).toBeNull();
    expect(await repository.policies.all()).toEqual([policy]);
    expect(await keeping.save('policies', { ...policy, active: false })).toBeNull();
    expect(await repository.policies.all()).toEqual([{ ...policy, active: false }]);
    expect(await keeping.remove('policies', policy.id)).toBeNull();
    expect(await repository.policies.all()).toEqual([]);
  });

  it('is not changed by a viewer', async () => {
    await keeping.save('policies', aPolicy());
    actor = VIEWER;
    const refused = { code: 'viewer-changes-nothing' };
    expect(await keeping.save('policies', aPolicy({ name: 'Other' }))).toEqual(refused);
    expect(await keeping.remove('policies', aPolicy().id)).toEqual(refused);
    expect(await repository.policies.all()).toEqual([aPolicy()]);
  });

  it('hears a viewer’s opinion', async () => {
    actor = VIEWER;
    const said = {
      id: aPolicy().id,
      at: 1,
      by: VIEWER.name,
      opinion: 'idea',
      text: 'More',
      address: '',
      version: '1',
    };
    expect(await keeping.save('feedback', { ...said, opinion: 'idea' })).toBeNull();
    expect(await repository.feedback.all()).toEqual([said]);
  });
});
