import { unreadablePolicy } from '../../domain/campaign/policy.ts';
import { clockJump } from '../../domain/time/clock-jump.ts';
import type { Repository } from '../../domain/ports/repository.ts';
import type { Sandbox } from '../../domain/ports/sandboxes.ts';
import type { Clock } from '../../domain/ports/system.ts';
import type { References } from '../../domain/campaign/reference.ts';
import type { Policy } from '../../domain/campaign/policy.ts';
import { Commands } from '../commands/commands.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

/** What the campaigns of an original are judged by, as it was read last. */
interface Known {
  readonly references: References;
  readonly policies: readonly Policy[];
}

/**
 * The sandbox that a copy was made from, opened beside it to be compared and carried back into. Nothing of its clock is written
 * from here: what it owes is settled when it is opened itself, or by what is carried back.
 */
export class OpenedOriginal {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  /** The one way to change it; what was done is listed, with its undo, where the copy is open. */
  readonly commands: Commands;
  readonly #clock: Clock;
  #known: Known = { references: new Map(), policies: [] };

  constructor(sandbox: Sandbox, repository: Repository, workspace: Workspace, clock: Clock) {
    this.sandbox = sandbox;
    this.repository = repository;
    this.#clock = clock;
    const known = () => this.#known;
    this.commands = new Commands(
      repository,
      {
        get references() {
          return known().references;
        },
        get policies() {
          return known().policies;
        },
      },
      clock,
      workspace.commands.ids,
      () => workspace.commands.context().actor,
      {
        // A campaign has the same id in both: what is done to one is not done to the other.
        add: (action) =>
          workspace.recent.add({ ...action, touched: action.touched.map((id) => `${sandbox.id} ${id}`) }),
      },
    );
  }

  get now() {
    return this.#clock.now();
  }

  get references(): References {
    return this.#known.references;
  }

  /** Reads anew what its campaigns are judged by. */
  async read(): Promise<void> {
    const [references, { items, broken }] = await Promise.all([
      this.repository.references.all(),
      this.repository.policies.read(),
    ]);
    this.#known = {
      references: new Map(references.map((each) => [each.id, each])),
      // A policy that cannot be read still asks for approval.
      policies: [...items, ...broken.map(({ id }) => unreadablePolicy(id, id))],
    };
  }
}

/** Opens the original of a copy; null: it is gone. `onTaken`: its database was taken away. */
export async function openOriginal(
  workspace: Workspace,
  onTaken: () => void,
): Promise<OpenedOriginal | null> {
  const { sandbox, sandboxes, machine } = workspace;
  const entry = (await sandboxes.all()).find(({ id }) => id === sandbox.original?.id);
  if (entry === undefined) return null;
  const repository = await sandboxes.open(entry.id, onTaken);
  const seen = await repository.lastSeen();
  const { simulated } = entry;
  // A machine's wrong clock writes nothing here either.
  const realNow = () => {
    const now = machine.now();
    return seen !== null && clockJump(seen, now) !== null ? seen : now;
  };
  const clock = { now: simulated === null ? realNow : () => simulated.now };
  const original = new OpenedOriginal(entry, repository, workspace, clock);
  await original.read();
  return original;
}
