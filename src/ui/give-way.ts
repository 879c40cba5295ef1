import type { Attachment } from 'svelte/attachments';

/**
 * On one line, what does not fit gives way in the order that is given: the element's `data-tight` names whatever has
 * to, and styles hide it. It is measured anew when anything on the line becomes longer or shorter.
 */
export function giveWay(order: readonly string[]): Attachment<HTMLElement> {
  return (element) => {
    const fit = () => {
      for (let count = 0; count <= order.length; count += 1) {
        element.dataset['tight'] = order.slice(0, count).join(' ');
        if (element.scrollWidth <= element.clientWidth) return;
      }
    };
    const sizes = new ResizeObserver(fit);
    const follow = () => {
      sizes.disconnect();
      for (const each of [element, ...element.children, ...element.querySelectorAll('button')])
        sizes.observe(each);
    };
    const parts = new MutationObserver(() => {
      follow();
      fit();
    });
    parts.observe(element, { childList: true, subtree: true });
    follow();
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  };
}
