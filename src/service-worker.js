/**
 * Keeps one whole build for offline use, and never serves a mixture of two: what a page asks for comes from the build
 * that the page came from. A newer build waits until a person asks for it or the last page of the old one is closed.
 */

/** Written by the build: a name for what the build holds, and its files. */
const VERSION = '%VERSION%';
const FILES = /** @type {string[]} */ (JSON.parse('%FILES%'));

const PREFIX = 'almanac-build-';
const CACHE = PREFIX + VERSION;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

async function keep() {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache, which may still hold a file of another build.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

async function forgetOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(CACHE);
  // The files of a build are the same for everybody, though hosts like to say that they vary by origin.
  const options = { ignoreSearch: true, ignoreVary: true };
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, options);
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => {
  // Pages of the first visit came from the network: what they load later comes from here.
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin) {
    event.respondWith(answer(request));
  }
});
