/** What the browser says of the room that this site takes. */
export interface BrowserRoom {
  /** In bytes; null where it does not say. */
  readonly used: number | null;
  readonly allowed: number | null;
  /** Whether it has promised to keep the data until somebody clears them; null where it cannot promise. */
  readonly isPromised: boolean | null;
}

const UNKNOWN: BrowserRoom = { used: null, allowed: null, isPromised: null };

/** Asks the browser; one that cannot say, says nothing. */
export async function browserRoom({ storage }: Partial<Pick<Navigator, 'storage'>>): Promise<BrowserRoom> {
  if (storage === undefined) return UNKNOWN;
  try {
    const [{ usage, quota }, isPromised] = await Promise.all([storage.estimate(), storage.persisted()]);
    return { used: usage ?? null, allowed: quota ?? null, isPromised };
  } catch {
    return UNKNOWN;
  }
}

/** Asks the browser to promise it; answers whether it did. */
export async function askToKeep({ storage }: Partial<Pick<Navigator, 'storage'>>): Promise<boolean> {
  try {
    return (await storage?.persist()) ?? false;
  } catch {
    return false;
  }
}
