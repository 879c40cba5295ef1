import { tick } from 'svelte';
import type { Activity } from '../../../domain/campaign/content.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { newActivity, type Addition } from './new-activity.ts';
import { insertAt, moveTo, placesOf } from './order.ts';

/** What a flow needs of the editor around it. */
interface Surroundings {
  readonly activities: () => readonly Activity[];
  readonly change: (activities: Activity[], step: string) => void;
  readonly newId: () => string;
  readonly nameOf: (activity: Activity) => string;
  /** The element that holds the activities, each in one marked `data-activity` with its id. */
  readonly list: () => HTMLElement | undefined;
}

/** Activities in the making: which one is open, where the focus goes, and what has just been done, in words. */
export class Flow {
  readonly #around: Surroundings;
  #openId = $state<string | null>(null);
  #said = $state('');

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The activity whose fields are shown. */
  get openId(): string | null {
    return this.#openId;
  }

  /** What to tell those who do not see the list. */
  get said(): string {
    return this.#said;
  }

  toggle(id: string): void {
    this.#openId = this.#openId === id ? null : id;
  }

  /** Opens an activity and leads the focus to it. */
  async show(id: string): Promise<void> {
    this.#openId = id;
    await tick();
    this.#focus(id);
  }

  async add(addition: Addition, place: number): Promise<void> {
    const activity = newActivity(addition, this.#around.newId());
    const activities = insertAt(this.#around.activities(), activity, place);
    this.#around.change(activities, `activities.add.${activity.id}`);
    await this.show(activity.id);
    this.#said = m.activities_said_added(this.#placeOf(activity));
  }

  /** Where it cannot go, it stays, and why is said. */
  async move(activity: Activity, place: number): Promise<void> {
    const before = this.#around.activities();
    const after = moveTo(before, activity.id, place);
    if (after === before) {
      if (place < 0) this.#said = m.activities_first();
      if (place >= placesOf(before)) this.#said = m.activities_last();
      return;
    }
    // An element that changes its place loses the focus.
    const focused = document.activeElement;
    this.#around.change([...after], `activities.move.${activity.id}`);
    await tick();
    if (focused instanceof HTMLElement && this.#around.list()?.contains(focused)) focused.focus();
    this.#said = m.activities_said_moved(this.#placeOf(activity));
  }

  remove(activity: Activity): void {
    const rest = this.#around.activities().filter((each) => each.id !== activity.id);
    this.#around.change(rest, `activities.remove.${activity.id}`);
    this.#said = m.activities_said_removed({ name: this.#around.nameOf(activity) });
  }

  replace(activity: Activity, step: string): void {
    const activities = this.#around.activities().map((each) => (each.id === activity.id ? activity : each));
    this.#around.change(activities, `activities.${activity.id}.${step}`);
  }

  #placeOf(activity: Activity): { name: string; place: number; count: number } {
    const activities = this.#around.activities();
    const place = activities.findIndex((each) => each.id === activity.id) + 1;
    return { name: this.#around.nameOf(activity), place, count: placesOf(activities) };
  }

  #focus(id: string): void {
    const item = this.#around.list()?.querySelector(`[data-activity="${CSS.escape(id)}"]`);
    item?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }
}
