/** A name for a package's file that every system takes; what the package is called is still to be seen in it. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `almanac-package${plain === '' ? '' : `-${plain}`}.json`;
}
