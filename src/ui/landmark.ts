/** Where to put what floats: within the page's main landmark, so that nothing stands outside of its regions. */
export function landmark(): Element {
  return document.querySelector('main') ?? document.body;
}
