/**
 * A newer build of the app, once the browser has it whole. It is offered and never forced: pages go on with the build
 * that they came from until somebody accepts, and then all of them change together.
 */
export class Updates {
  #waiting = $state.raw<ServiceWorker | null>(null);

  /** Starts to keep the app for offline use. `container` is absent where the browser has no service workers. */
  async start(container: ServiceWorkerContainer | undefined, reload: () => void): Promise<void> {
    if (container === undefined) return;
    const hadController = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (hadController) reload();
    });
    try {
      const registration = await container.register('./service-worker.js');
      this.#follow(registration, container);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
      });
    } catch {
      // Without a service worker the app works as ever, while there is a network.
    }
  }

  get isReady(): boolean {
    return this.#waiting !== null;
  }

  accept(): void {
    this.#waiting?.postMessage('take-over');
  }

  #follow(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
    const look = () => {
      // The very first worker waits for nobody: there is no older build to go on with.
      this.#waiting = container.controller === null ? null : registration.waiting;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  }
}
