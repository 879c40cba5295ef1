import { tick } from 'svelte';
import type { Grid } from '../grid-context.ts';
import type { Move } from '../moves.ts';
import { barOf, endOf, heldOf } from './entry-of.ts';

const MOVES: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};
const WIDE_MOVES: Record<string, Move> = { Home: 'range-first', End: 'range-last' };

/** What the keys do for whatever has the focus in the shown. `focusCurrent` follows where they lead. */
export function gridKeys(grid: Grid, focusCurrent: () => void) {
  const { shown, focus, moving } = grid;

  /**
   * M takes a block up, R asks for its date and time. A bar stands for days, so it is always asked; E takes up its end.
   */
  function reschedule(key: string, target: EventTarget | null): boolean {
    if (key !== 'm' && key !== 'r' && key !== 'e') return false;
    const held = heldOf(grid, target);
    const bar = barOf(target);
    const row = held?.row ?? (bar === null ? undefined : grid.rowOf(bar));
    if (row === undefined) return false;
    if (key === 'e') {
      if (bar === null) return false;
      void moving.pick(endOf(row), 'keys');
    } else if (held !== null && key === 'm') void moving.pick(held, 'keys');
    else void moving.ask(row.id, held?.from ?? null);
    return true;
  }

  function changeRange(key: string): boolean {
    if (key !== 'PageUp' && key !== 'PageDown') return false;
    const neighbour = shown.neighbour(key === 'PageUp' ? -1 : 1);
    if (neighbour !== null) shown.go(neighbour);
    return true;
  }

  function moveFocus(move: Move | undefined): boolean {
    if (move === undefined || shown.isEmpty) return false;
    if (focus.move(move)) void tick().then(focusCurrent);
    return true;
  }

  return (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const { key, ctrlKey, target } = event;
    const isHeard =
      (!ctrlKey && reschedule(key.toLowerCase(), target)) ||
      changeRange(key) ||
      moveFocus((ctrlKey ? WIDE_MOVES : MOVES)[key]);
    if (isHeard) event.preventDefault();
  };
}
