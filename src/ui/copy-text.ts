/** Puts text on the clipboard; answers whether that was done. Over plain http, and where it is forbidden, it is not. */
export async function copyText(
  text: string,
  { clipboard }: Partial<Pick<Navigator, 'clipboard'>> = navigator,
) {
  try {
    if (clipboard === undefined) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
