/** What is known of other builds: one waits to be taken, this one's files are gone, or a part did not come. */
export type Newer = 'none' | 'waiting' | 'out' | 'unreached';

/** What it needs of the browser; tests hand in their own. */
export interface Site {
  /** Absent where the browser has none: over plain http, from a file, in some private windows. */
  readonly container: ServiceWorkerContainer | undefined;
  /** The script that this page began with: it names the build. */
  readonly beginning: string;
  /** The page as the host has it now, past every cache; throws where the host is not reached. */
  readonly page: () => Promise<string>;
  readonly reload: () => void;
}

/**
 * A newer build of the app. It is offered and never forced: a page goes on with the build that it came from until
 * somebody accepts. The old files stay for pages that need them; where they are gone all the same, this says so.
 */
export class Updates {
  readonly #site: Site;
  #registration: ServiceWorkerRegistration | null = null;
  #newer = $state<Newer>('none');

  constructor(site: Site) {
    this.#site = site;
  }

  get newer(): Newer {
    return this.#newer;
  }

  /** Starts to keep the app for offline use. */
  async start(): Promise<void> {
    const { container } = this.#site;
    if (container === undefined) return;
    container.addEventListener('message', ({ data, ports }) => {
      if (data === 'which-build') ports[0]?.postMessage(this.#site.beginning);
    });
    container.startMessages();
    let isServed = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      // The first worker comes to a page that had none, and brings no other build. Any later one does: another tab
      // took it, and this one may follow when its person likes.
      if (isServed) this.#newer = 'waiting';
      isServed = true;
    });
    try {
      const registration = await container.register('./service-worker.js');
      this.#follow(registration, container);
      registration.active?.postMessage('forget-others');
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
      });
    } catch {
      // Without a service worker the app works as ever, while there is a network.
    }
  }

  /** Reloads with the newest build there is. What waits or not is asked now: another tab may have been quicker. */
  accept(): void {
    const { reload } = this.#site;
    const waiting = this.#registration?.waiting ?? null;
    if (waiting === null) {
      reload();
      return;
    }
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') reload();
    });
    waiting.postMessage('take-over');
  }

  /** A part of the app did not load. Says why as far as the host tells. */
  async partIsMissing(): Promise<void> {
    try {
      const page = await this.#site.page();
      const file = this.#site.beginning.slice(this.#site.beginning.lastIndexOf('/') + 1);
      this.#newer = page.includes(file) ? 'unreached' : 'out';
    } catch {
      this.#newer = 'unreached';
    }
  }

  #follow(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
    this.#registration = registration;
    const look = () => {
      // The very first worker waits for nobody: there is no older build to go on with.
      if (container.controller !== null && registration.waiting !== null) this.#newer = 'waiting';
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  }
}
