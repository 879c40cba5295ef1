import { flushSync } from 'svelte';

const paper = matchMedia('print');
let isNow = $state(paper.matches);

/** The page is taken as it stands when this returns, so it is laid out at once. */
function turn(to: boolean): void {
  if (to !== isNow) flushSync(() => (isNow = to));
}

addEventListener('beforeprint', () => turn(true));
addEventListener('afterprint', () => turn(false));
paper.addEventListener('change', ({ matches }) => turn(matches));

/** Whether the page is being laid out for paper. */
export const printing = {
  get now(): boolean {
    return isNow;
  },
};
