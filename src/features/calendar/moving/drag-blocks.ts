import { on } from 'svelte/events';
import { after } from '../../../app/system.ts';
import type { Block } from '../../../domain/calendar/range.ts';
import type { Lanes } from '../grid/hour-lanes.ts';
import type { Moving } from './moving.svelte.ts';

/** A mouse or a pen drags once it has moved this far, in px. */
const NEAR = 5;
/** A finger drags once it has rested on a block for this long, in ms; moved sooner it scrolls. */
const HOLD = 350;
const UNSTEADY = 10;

interface Press {
  readonly pointer: number;
  readonly isTouch: boolean;
  readonly block: Block;
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
  readonly lanes: Lanes;
  readonly moving: Moving;
  readonly blockOf: (target: EventTarget | null) => Block | null;
}

/** Lets the blocks within an element be dragged by mouse, pen and finger. Answers how to end that. */
export function dragBlocks(element: HTMLElement, { lanes, moving, blockOf }: Options): () => void {
  let press: Press | null = null;
  let stopWaiting: () => void = () => undefined;
  /** A drag ends in what the browser takes for a click. */
  let isClickSpent = false;

  function down(event: PointerEvent) {
    isClickSpent = false;
    const block = blockOf(event.target);
    if (press !== null || block === null || event.button !== 0 || !event.isPrimary) return;
    const { clientX: x, clientY: y, pointerId: pointer, pointerType } = event;
    const isTouch = pointerType === 'touch';
    const grip = lanes.near(x, y).minute - moving.minuteOf(block);
    press = { pointer, isTouch, block, from: { x, y }, grip, x, y, picked: null };
    if (isTouch) stopWaiting = after(HOLD, begin);
  }

  function begin() {
    const begun = press;
    if (begun?.picked !== null) return;
    begun.picked = moving.pick(begun.block, 'pointer');
    void begun.picked.then((isPicked) => {
      if (!isPicked || press !== begun) return;
      aim(begun);
      scrollOn();
    });
  }

  function aim({ x, y, grip }: Press) {
    const { day, minute } = lanes.near(x, y);
    moving.aim(day, minute - grip);
  }

  function scrollOn() {
    if (press === null) return;
    if (lanes.scrollTowards(press.x, press.y)) aim(press);
    requestAnimationFrame(scrollOn);
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
    on(element, 'click', click, { capture: true }),
    on(element, 'touchmove', hold, { passive: false }),
    on(element, 'contextmenu', hold),
  ];
  return () => {
    cancel();
    for (const end of ends) end();
  };
}
