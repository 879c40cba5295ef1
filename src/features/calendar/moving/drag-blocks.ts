import { on } from 'svelte/events';
import { after } from '../../../app/system.ts';
import { EdgeScroll } from './edge-scroll.ts';
import type { Held, Moving } from './moving.svelte.ts';

/** A mouse or a pen drags once it has moved this far, in px. */
const NEAR = 5;
/** A finger drags once it has rested on a block for this long, in ms; moved sooner it scrolls. */
const HOLD = 350;
const UNSTEADY = 10;

interface Press {
  readonly pointer: number;
  readonly isTouch: boolean;
  readonly held: Held;
  /** Where on the screen it began. */
  readonly from: { readonly x: number; readonly y: number };
  /** How far below the top of the block, in minutes. */
  readonly grip: number;
  x: number;
  y: number;
  /** Whether the block could be taken up; null: it is not a drag yet. */
  picked: Promise<boolean> | null;
}

interface Options {
  readonly moving: Moving;
  readonly heldOf: (target: EventTarget | null) => Held | null;
}

/** Lets what is held within an element be dragged by mouse, pen and finger. Answers how to end that. */
export function dragBlocks(element: HTMLElement, { moving, heldOf }: Options): () => void {
  let press: Press | null = null;
  let stopWaiting: () => void = () => undefined;
  /** A drag ends in what the browser takes for a click. */
  let isClickSpent = false;

  function down(event: PointerEvent) {
    isClickSpent = false;
    const held = heldOf(event.target);
    if (press !== null || held === null || event.button !== 0 || !event.isPrimary) return;
    const { clientX: x, clientY: y, pointerId: pointer, pointerType, target } = event;
    const isTouch = pointerType === 'touch';
    press = { pointer, isTouch, held, from: { x, y }, grip: gripOf(held, x, y), x, y, picked: null };
    if (!isTouch) return;
    stopWaiting = after(HOLD, begin);
    // What is touched hears the finger even when it is no longer on the page.
    if (target instanceof Element) ends.push(on(target, 'touchmove', hold, { passive: false }));
  }

  /** What stands nowhere yet is held by its time; days without hours keep the time of day. */
  function gripOf(held: Held, x: number, y: number): number {
    const { lanes } = moving;
    if (lanes === null || (held.from === null && lanes.hasHours)) return 0;
    return (lanes.hasHours ? lanes.near(x, y).minute : 0) - moving.minuteOf(held);
  }

  function begin() {
    const begun = press;
    if (begun?.picked !== null) return;
    begun.picked = moving.pick(begun.held, 'pointer');
    void begun.picked.then((isPicked) => {
      if (!isPicked || press !== begun) return;
      aim(begun);
      scrollOn(begun, new EdgeScroll(begun.from));
    });
  }

  function aim({ x, y, grip, held }: Press) {
    const { lanes } = moving;
    if (lanes === null) return;
    // What comes from outside of the days has to be brought over them.
    if (held.from === null && lanes.at(x, y) === null) {
      moving.aimAtNothing();
      return;
    }
    const { day, minute } = lanes.near(x, y);
    if (held.edge === 'end') moving.aimAtDay(day);
    else moving.aim(day, minute - grip);
  }

  function scrollOn(begun: Press, edges: EdgeScroll) {
    let last: number | null = null;
    const frame = (now: number) => {
      if (press !== begun || moving.lanes === null) return;
      const pull = edges.towards(begun, moving.lanes.seen(), now - (last ?? now));
      last = now;
      if (moving.lanes.scrollBy(pull.x, pull.y)) aim(begun);
      else if (pull.turn !== 0) {
        moving.turn(pull.turn);
        // The days beneath are others once the page has followed.
        requestAnimationFrame(() => press === begun && aim(begun));
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  function move(event: PointerEvent) {
    if (press?.pointer !== event.pointerId) return;
    press.x = event.clientX;
    press.y = event.clientY;
    if (press.picked !== null) aim(press);
    else {
      const distance = Math.hypot(press.x - press.from.x, press.y - press.from.y);
      if (!press.isTouch && distance >= NEAR) begin();
      else if (press.isTouch && distance >= UNSTEADY) letGo();
    }
  }

  function letGo(): Press | null {
    stopWaiting();
    const ended = press;
    press = null;
    if (ended?.picked == null) return null;
    isClickSpent = true;
    return ended;
  }

  function up(event: PointerEvent) {
    if (press?.pointer !== event.pointerId) return;
    const ended = letGo();
    void ended?.picked?.then((isPicked) => {
      if (!isPicked) return;
      aim(ended);
      moving.drop();
    });
  }

  function cancel() {
    void letGo()?.picked?.then((isPicked) => isPicked && moving.cancel());
  }

  function keydown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || press?.picked == null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    cancel();
  }

  function click(event: Event) {
    if (!isClickSpent) return;
    isClickSpent = false;
    event.preventDefault();
    event.stopPropagation();
  }

  /** What is dragged by a finger neither scrolls nor opens the browser's own menu. */
  const hold = (event: Event) => press?.isTouch === true && press.picked !== null && event.preventDefault();

  const ends = [
    on(element, 'pointerdown', down),
    on(window, 'pointermove', move),
    on(window, 'pointerup', up),
    on(window, 'pointercancel', (event) => press?.pointer === event.pointerId && cancel()),
    on(window, 'keydown', keydown, { capture: true }),
    // A drag marks no text.
    on(document, 'selectstart', (event) => press !== null && event.preventDefault()),
    on(element, 'click', click, { capture: true }),
    on(element, 'touchmove', hold, { passive: false }),
    on(element, 'contextmenu', hold),
  ];
  return () => {
    cancel();
    for (const end of ends) end();
  };
}
